package io.guruorm.catalog.script;

import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.error.GuruException;
import io.guruorm.schema.ForeignAction;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and literals as they stand in a script. */
final class ScriptWords {

    private final Dialect dialect;
    private final WholeCatalog names;

    ScriptWords(Dialect dialect) {
        this.dialect = dialect;
        this.names = dialect.catalog().whole(List.of());
    }

    String one(String name) {
        return names.quoted(name);
    }

    String name(CatalogName name) {
        return name(name.schema(), name.name());
    }

    String name(String schema, String name) {
        return schema.isEmpty() ? one(name) : one(schema) + "." + one(name);
    }

    String list(List<String> columns) {
        return columns.stream().map(this::one).collect(Collectors.joining(", "));
    }

    String text(String value) {
        return dialect.literal(value);
    }

    /** Statements that run one in its SQL mode. */
    List<String> inMode(@Nullable String mode, String statement) {
        return mode == null ? List.of(statement) : names.inMode(mode, statement);
    }

    /** Whether the indexes, keys, options and comments of a table are written with it. */
    boolean tablesInOnePiece() {
        return names.tablesInOnePiece();
    }

    /** Whether the columns of a view are named before its query. */
    boolean viewsNameColumns() {
        return names.viewsNameColumns();
    }

    /** What a foreign key does on a change; nothing where it goes without saying. */
    String action(String before, ForeignAction action) {
        return action == names.usualAction() ? "" : before + action.keyword();
    }

    /** Whether a column can be told in place to be computed otherwise. */
    boolean expressionsCanBeSet() {
        return names.expressionsCanBeSet();
    }

    /**
     * Statements that make a comment another one.
     *
     * @param what the kind of object
     * @param name its name, as SQL
     */
    List<String> comment(String what, String name, @Nullable String now, @Nullable String before) {
        return Objects.equals(now, before)
                ? List.of()
                : List.of("comment on " + what + " " + name + " is " + (now == null ? "null" : text(now)));
    }

    /** Refuses a table whose rows are elsewhere. */
    void refuseForeign(CatalogTable table) {
        if (table.kind() == CatalogTable.Kind.FOREIGN) {
            throw new GuruException("The table " + table.qualified() + " is on another server, whose address and"
                    + " passwords are in no catalog. Write a migration for it by hand.");
        }
    }

    /**
     * Statements that drop a key, check or foreign key.
     *
     * @param table its table, as SQL
     */
    List<String> dropConstraint(String table, CatalogPiece.Key key) {
        String alter = "alter table " + table + " drop ";
        if (!tablesInOnePiece()) {
            return List.of(alter + "constraint " + one(key.name()));
        }
        return List.of(
                switch (key.kind()) {
                    case KEY -> key.name().equals("PRIMARY") ? alter + "primary key" : alter + "key " + one(key.name());
                    case FOREIGN_KEY -> alter + "foreign key " + one(key.name());
                    default -> "alter table " + table + " " + names.dropCheck() + one(key.name());
                });
    }

    /**
     * The statement that drops a trigger or rule.
     *
     * @param relation its table or view, as SQL
     */
    String dropTrigger(String relation, String schema, String name, boolean rule) {
        return names.triggersBelongToTables()
                ? "drop " + (rule ? "rule " : "trigger ") + one(name) + " on " + relation
                : "drop trigger " + name(schema, name);
    }

    /** A text with a word before it, or nothing. */
    static String after(String words, @Nullable String text) {
        return text == null ? "" : words + text;
    }
}
