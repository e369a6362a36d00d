package io.guruorm.dialect.sqlite;

import io.guruorm.error.UnsupportedFeatureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of {@code create table}, as SQLite keeps it, taken apart at its commas. An edit gives another text, in which
 * all that it does not name is as it was, byte by byte.
 *
 * <p>Immutable. After SQLite's page "CREATE TABLE" and its grammar, which takes table constraints without commas too.
 */
final class TableText {

    private final String head;
    private final List<Definition> definitions;
    private final String tail;

    private TableText(String head, List<Definition> definitions, String tail) {
        this.head = head;
        this.definitions = List.copyOf(definitions);
        this.tail = tail;
    }

    /**
     * Reads a text.
     *
     * @param text as it stands in {@code sqlite_master}
     */
    static TableText of(String text) {
        var tokens = TextTokens.of(text);
        if (!tokens.word(0, "create") || !tokens.word(1, "table") || !tokens.symbol(3, '(')) {
            throw unreadable(text);
        }
        var definitions = new ArrayList<Definition>();
        int from = tokens.end(3);
        for (int[] piece : tokens.pieces(3)) {
            definitions.addAll(read(text.substring(from, tokens.start(piece[1]))));
            from = tokens.end(piece[1]);
        }
        int end = tokens.behind(3) - 1;
        return new TableText(
                text.substring(tokens.start(2), tokens.end(3)), definitions, text.substring(tokens.start(end)));
    }

    private static List<? extends Definition> read(String text) {
        return ConstraintText.begins(TextTokens.of(text)) ? ConstraintText.all(text) : List.of(ColumnText.of(text));
    }

    static UnsupportedFeatureException unreadable(String text) {
        return Refusal.of(
                "way to take \"" + text.strip() + "\" apart, which is a part of the table to be made anew",
                "Make the table anew in raw SQL.");
    }

    /** The text from the table's name on. */
    String fromName() {
        var all = new StringBuilder(head);
        Definition last = null;
        for (var one : definitions) {
            if (last != null && (one.comma() || last instanceof ColumnText)) {
                all.append(',');
            }
            all.append(one.text());
            last = one;
        }
        return all.append(tail).toString();
    }

    List<ColumnText> columns() {
        return only(ColumnText.class).toList();
    }

    List<ConstraintText> constraints() {
        return only(ConstraintText.class).toList();
    }

    List<ConstraintText> constraints(ConstraintText.Kind kind) {
        return constraints().stream().filter(one -> one.kind() == kind).toList();
    }

    private <D extends Definition> Stream<D> only(Class<D> type) {
        return definitions.stream().filter(type::isInstance).map(type::cast);
    }

    Optional<ColumnText> column(String name) {
        return columns().stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The columns of the primary key, in its order; none where there is none. */
    List<String> primaryKey() {
        var table = constraints(ConstraintText.Kind.PRIMARY).stream()
                .flatMap(key -> key.columns().stream())
                .toList();
        return table.isEmpty()
                ? columns().stream()
                        .filter(column -> column.has(ColumnText.Kind.PRIMARY))
                        .map(ColumnText::name)
                        .toList()
                : table;
    }

    boolean withoutRowid() {
        var tokens = TextTokens.of(tail);
        for (int at = 1; at < tokens.size(); at++) {
            if (tokens.word(at, "without") && tokens.word(at + 1, "rowid")) {
                return true;
            }
        }
        return false;
    }

    boolean autoincrement() {
        return columns().stream()
                .flatMap(column -> column.part(ColumnText.Kind.PRIMARY).map(column::body).stream())
                .anyMatch(body -> TextTokens.of(body).names("autoincrement", 1));
    }

    /** Whether the rows' own number is a column. */
    boolean rowidIsColumn() {
        var key = primaryKey();
        return !withoutRowid()
                && key.size() == 1
                && column(key.get(0))
                        .filter(column -> column.type().equalsIgnoreCase("integer"))
                        .isPresent();
    }

    TableText with(Definition old, Definition other) {
        return new TableText(
                head, definitions.stream().map(one -> one == old ? other : one).toList(), tail);
    }

    /** Without one of the definitions; a comment before it stays, as it may be about what stood before. */
    TableText without(Definition gone) {
        var others = new ArrayList<>(definitions);
        int at = others.indexOf(gone);
        others.remove(at);
        var tokens = TextTokens.of(gone.text());
        var orphan = gone.text().substring(0, tokens.start(0));
        if (orphan.isBlank()) {
            return new TableText(head, others, tail);
        }
        if (at == 0) {
            return new TableText(head + orphan, others, tail);
        }
        others.set(at - 1, others.get(at - 1).before(orphan));
        return new TableText(head, others, tail);
    }

    TableText withColumn(String text) {
        var more = new ArrayList<>(definitions);
        more.add(columns().size(), ColumnText.of(" " + text));
        return new TableText(head, more, tail);
    }

    TableText withConstraint(String text) {
        var more = new ArrayList<>(definitions);
        more.addAll(ConstraintText.all(" " + text));
        return new TableText(head, more, tail);
    }
}
