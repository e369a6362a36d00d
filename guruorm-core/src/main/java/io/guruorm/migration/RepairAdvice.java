package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to tell somebody whose history and files do not agree: what was found, what to check, and the SQL that mends the
 * row.
 */
final class RepairAdvice {

    private final String table;
    private final Function<@Nullable Object, String> literal;
    private final Function<String, String> quote;

    /**
     * Advice about one history table.
     *
     * @param dialect writes the SQL
     * @param table the history, with its schema
     */
    RepairAdvice(Dialect dialect, String table) {
        this(table, dialect::literal, dialect::quote);
    }

    RepairAdvice(String table, Function<@Nullable Object, String> literal, Function<String, String> quote) {
        this.table = table;
        this.literal = literal;
        this.quote = quote;
    }

    /** Migrations whose texts have changed since they ran. */
    String changed(List<MigrationPlan.Recorded> changed) {
        String found = changed.stream()
                .map(one -> one.row().migration() + " (" + one.file().place() + ")")
                .collect(Collectors.joining(", "));
        String cure = changed.stream()
                .map(one -> update(one.row(), "checksum", one.file().checksum().orElse(null)))
                .collect(Collectors.joining(" "));
        return "Changed since " + (changed.size() == 1 ? "it" : "they") + " ran: " + found
                + ". Nothing was run. Put the text back as it was and write the change as a new migration. If the change"
                + " makes no difference to the database, have it recorded: " + cure;
    }

    /** Migrations that ran and whose files are gone, so that nobody knows how to undo them. */
    String gone(List<String> names) {
        return "There is no file any more for " + String.join(", ", names) + ", so nobody knows how to undo "
                + (names.size() == 1 ? "it" : "them")
                + ". Nothing was undone. Put the file back, or, if what it made is"
                + " to stay or is gone already, forget it: "
                + names.stream().map(this::delete).collect(Collectors.joining(" "));
    }

    /** Migrations outside a transaction that began and did not end. */
    String unfinished(List<HistoryRow> rows) {
        return rows.stream().map(this::unfinished).collect(Collectors.joining(" "));
    }

    private String unfinished(HistoryRow row) {
        String by = row.executedBy() == null ? "" : ", by " + row.executedBy();
        String when = row.executedAt() == null ? "" : ", since " + row.executedAt() + " UTC";
        String why = row.error() == null ? "" : ", for this reason: " + row.error() + "";
        boolean back = row.state().equals(HistoryRow.REVERTING);
        String found = "Migration " + row.migration() + " stands as \"" + row.state() + "\" in the history (batch "
                + row.batch() + by + when + ")" + why + (why.isEmpty() || !why.endsWith(".") ? ". " : " ");
        String what = "It ran outside a transaction and " + (back ? "its undoing " : "") + "did not end, so some of its"
                + " statements have taken effect and others may not have. Nothing was run now. Check in the database which"
                + " did. ";
        String done = "When " + (back ? "none of it is undone" : "all of them have")
                + ", by itself or by your hand, record that: " + update(row, "state", HistoryRow.RAN) + " ";
        String undone = "When " + (back ? "all of it is undone" : "none of them has") + ", forget it: "
                + delete(row.migration());
        return found + what + done + undone;
    }

    /** A table of the history's name that is no history. */
    static String otherShape(String table, List<String> missing) {
        return "Table " + table + " is not a history of this tool: it has no column " + String.join(", ", missing)
                + ". It was left as it is. Rename it, or name another table in the configuration (migrations.table).";
    }

    private String update(HistoryRow row, String column, @Nullable String value) {
        String error = column.equals("state") ? ", " + quote.apply("error") + " = null" : "";
        return "update " + quote.apply(table) + " set " + quote.apply(column) + " = " + literal.apply(value) + error
                + " where " + quote.apply("migration") + " = " + literal.apply(row.migration()) + ";";
    }

    private String delete(String name) {
        return "delete from " + quote.apply(table) + " where " + quote.apply("migration") + " = " + literal.apply(name)
                + ";";
    }
}
