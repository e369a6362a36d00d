package io.guruorm.dialect.postgres;

import io.guruorm.schema.Blueprint;
import io.guruorm.schema.Schema;
import java.util.List;
import java.util.function.Consumer;

/**
 * A row of the table of schema changes: what is said and what it compiles to. Run as text here, and on a real server by
 * the contract tests.
 *
 * @param id the row of the feature map
 * @param what the word that is tried
 * @param needs what a server must have beyond its core, or nothing
 * @param given what has to be there before; not compared
 * @param change what is said
 * @param sql what it compiles to
 */
public record SchemaCase(
        String id, String what, String needs, Consumer<Schema> given, Consumer<Schema> change, List<String> sql) {

    /** One column of a new table {@code t}. */
    static SchemaCase column(String id, String what, Consumer<Blueprint> column, String sql) {
        return table(id, what, column, "create table \"t\" (" + sql + ")");
    }

    /** A new table {@code t}. */
    static SchemaCase table(String id, String what, Consumer<Blueprint> define, String... sql) {
        return new SchemaCase(id, what, "", SchemaCase::nothing, schema -> schema.create("t", define), List.of(sql));
    }

    /** A change of the table {@code t}, which is as {@code given} says. */
    static SchemaCase alter(
            String id, String what, Consumer<Blueprint> given, Consumer<Blueprint> alter, String... sql) {
        return new SchemaCase(
                id, what, "", schema -> schema.create("t", given), schema -> schema.table("t", alter), List.of(sql));
    }

    /** Any words to a schema. */
    static SchemaCase schema(String id, String what, Consumer<Schema> given, Consumer<Schema> change, String... sql) {
        return new SchemaCase(id, what, "", given, change, List.of(sql));
    }

    /**
     * {@code alter column … type} that looks for the column's collation and says it again.
     *
     * @param table the table, quoted
     * @param column the column's name
     * @param before the statement up to the collation
     * @param behind what follows it
     */
    static String keeping(String table, String column, String before, String behind) {
        return "do $change$begin execute '" + before.replace("'", "''")
                + "' || coalesce((select ' collate ' || a.attcollation::pg_catalog.regcollation"
                + " from pg_catalog.pg_attribute a where a.attrelid = '" + table + "'::pg_catalog.regclass"
                + " and a.attname = '" + column
                + "' and a.attcollation not in (0, 'pg_catalog.\"default\"'::pg_catalog.regcollation)), '')"
                + (behind.isEmpty() ? "" : " || '" + behind.replace("'", "''") + "'") + "; end$change$";
    }

    static void nothing(Schema schema) {
        // as the new table needs nothing before it
    }

    SchemaCase needing(String extension) {
        return new SchemaCase(id, what, extension, given, change, sql);
    }

    /** The same case with more in place before. */
    SchemaCase having(Consumer<Schema> more) {
        return new SchemaCase(id, what, needs, more.andThen(given), change, sql);
    }

    @Override
    public String toString() {
        return id + " " + what;
    }
}
