package io.guruorm.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL ready to be sent: its text, its bindings and the facts that pretend, journal and guards decide on.
 * Immutable and thread-safe.
 *
 * @param text one statement, {@code ?} for each binding, {@code ??} for the operator {@code ?}
 * @param bindings the values in the order of their placeholders, as Java values; entries may be null
 * @param kind what the statement does
 * @param tables the tables that it names, or {@link TableNames#UNKNOWN}
 * @param transactional whether it may stand in a transaction ({@code create index concurrently} may not)
 * @param catalog whether it only asks the database's own catalog
 */
public record Sql(
        String text,
        List<@Nullable Object> bindings,
        SqlKind kind,
        TableNames tables,
        boolean transactional,
        boolean catalog) {

    /** Keeps a copy of the bindings. */
    public Sql {
        bindings = Collections.unmodifiableList(new ArrayList<>(bindings));
    }

    /**
     * A statement that reads rows.
     *
     * @param text the statement
     * @param tables the tables that it names
     * @param bindings its values
     */
    public static Sql read(String text, TableNames tables, @Nullable Object... bindings) {
        return new Sql(text, Arrays.asList(bindings), SqlKind.READ, tables, true, false);
    }

    /**
     * A question to the database's own catalog, which says nothing of the tables' rows.
     *
     * @param text the statement
     * @param bindings its values
     */
    public static Sql catalogRead(String text, @Nullable Object... bindings) {
        return new Sql(text, Arrays.asList(bindings), SqlKind.READ, TableNames.NONE, true, true);
    }

    /**
     * A statement that changes rows.
     *
     * @param text the statement
     * @param tables the tables that it names
     * @param bindings its values
     */
    public static Sql dml(String text, TableNames tables, @Nullable Object... bindings) {
        return new Sql(text, Arrays.asList(bindings), SqlKind.DML, tables, true, false);
    }

    /**
     * A statement that changes the schema, and may stand in a transaction.
     *
     * @param text the statement
     * @param tables the tables that it names
     */
    public static Sql ddl(String text, TableNames tables) {
        return new Sql(text, List.of(), SqlKind.DDL, tables, true, false);
    }

    /**
     * A statement that changes only the session.
     *
     * @param text the statement
     * @param bindings its values
     */
    public static Sql session(String text, @Nullable Object... bindings) {
        return new Sql(text, Arrays.asList(bindings), SqlKind.SESSION, TableNames.NONE, true, false);
    }

    /** The same statement, marked as one that may not stand in a transaction. */
    @CheckReturnValue
    public Sql outsideTransaction() {
        return new Sql(text, bindings, kind, tables, false, catalog);
    }
}
