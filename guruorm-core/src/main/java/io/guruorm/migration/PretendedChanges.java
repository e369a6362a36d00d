package io.guruorm.migration;

import io.guruorm.schema.SchemaChange;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a pretended run would have done so far: what of the database can still be asked depends on it. */
final class PretendedChanges {

    private final List<Entry> entries = new ArrayList<>();

    /** Where a statement came from. */
    enum Origin {
        /** The schema builder: what it changes is known. */
        SCHEMA,
        /** A query or raw SQL of a migration's code. */
        CODE,
        /** A SQL file. */
        FILE,
        /** The run itself, for the history. */
        RUN
    }

    /**
     * One statement.
     *
     * @param migration whose it is
     * @param sql text and facts
     * @param origin where it came from
     * @param change the change that it is the first statement of, or null
     */
    record Entry(
            String migration,
            Sql sql,
            Origin origin,
            @Nullable SchemaChange change) {

        /** Whether nobody can tell from it which tables, columns and indexes there are now. */
        boolean hidesTheSchema() {
            return switch (origin) {
                case SCHEMA, RUN -> false;
                case FILE -> true;
                case CODE -> sql.kind() != SqlKind.DML || !sql.tables().known();
            };
        }

        boolean mayTouch(String table) {
            boolean anything = !sql.tables().known()
                    || (sql.kind() == SqlKind.SESSION && (origin == Origin.CODE || origin == Origin.FILE));
            return anything
                    || sql.tables().names().stream().anyMatch(name -> bare(name).equals(bare(table)));
        }

        /** Without its schema: {@code users} and {@code public.users} may be the same table. */
        private static String bare(String table) {
            return table.substring(table.lastIndexOf('.') + 1);
        }
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** Takes a statement back; what is undone is always among the newest. */
    void remove(Entry entry) {
        entries.remove(entries.lastIndexOf(entry));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The first statement after which nobody can tell what the schema is. */
    Optional<Entry> hidden() {
        return entries.stream().filter(Entry::hidesTheSchema).findFirst();
    }

    /** The first statement that may have changed a table's rows or the table. */
    Optional<Entry> touching(String table) {
        return entries.stream().filter(entry -> entry.mayTouch(table)).findFirst();
    }

    /** The migrations' statements that change rows of tables known by name. */
    Stream<Entry> dml() {
        return entries.stream().filter(entry -> entry.sql().kind() == SqlKind.DML && entry.origin() != Origin.RUN);
    }

    List<SchemaChange> schemaChanges() {
        return entries.stream().map(Entry::change).filter(Objects::nonNull).toList();
    }
}
