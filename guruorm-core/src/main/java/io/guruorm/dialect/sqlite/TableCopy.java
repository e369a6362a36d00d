package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Identifiers;
import io.guruorm.error.GuruException;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes a table anew: the old one steps aside, the new one is made under the true name and takes its rows, the old one
 * goes, and indexes and triggers are made again from their texts.
 *
 * <p>SQLite's page "ALTER TABLE" makes the new table under another name and renames that. But a rename writes the table's
 * own text anew; in this order every text is kept byte by byte. Under {@code legacy_alter_table} and without foreign keys
 * a rename touches nothing that names the table from outside.
 */
final class TableCopy {

    private static final List<String> ROWIDS = List.of("rowid", "_rowid_", "oid");

    private final Identifiers identifiers;
    private final SqlitePresent present;
    private final String table;
    private final TableText before;
    private final TableNames names;
    private final String schema;

    /**
     * For one table.
     *
     * @param said how the caller calls it
     * @param present what is there
     * @param table its name
     * @param before its text
     */
    TableCopy(Identifiers identifiers, String said, SqlitePresent present, String table, TableText before) {
        this.identifiers = identifiers;
        this.present = present;
        this.table = table;
        this.before = before;
        this.names = TableNames.of(said);
        this.schema = identifiers.one(present.schema());
    }

    /**
     * The statements.
     *
     * @param what what they are for, in words
     * @param after the text of the new table
     * @param casts in place of a column's own value, an expression
     * @param indexes those that stay
     */
    List<Sql> to(String what, TableText after, Map<String, String> casts, List<IndexText> indexes) {
        if (present.foreignKeys()) {
            throw new GuruException("SQLite can do this only by making table \"" + table + "\" anew: " + what
                    + ". Here it would delete what refers to the old table, as foreign keys are on in the transaction that is"
                    + " open. Do it in a migration or outside of a transaction, or switch foreign keys off before it.");
        }
        var old = present.freeName(table);
        var statements = new ArrayList<Sql>();
        stepAside(old, statements);
        statements.add(ddl("create table " + schema + "." + after.fromName()));
        statements.add(ddl(copy(qualified(old), after, casts)));
        if (before.autoincrement() && after.autoincrement()) {
            count(old, statements);
        }
        statements.add(ddl("drop table " + qualified(old)));
        indexes.forEach(index -> statements.add(ddl(index.made(schema, null))));
        present.triggers().forEach(trigger -> statements.add(ddl(trigger(trigger, schema))));
        present.temporaryTriggers().forEach(trigger -> statements.add(ddl(trigger(trigger, "temp"))));
        return statements;
    }

    private void stepAside(String old, List<Sql> statements) {
        var rename = ddl("alter table " + qualified(table) + " rename to " + identifiers.one(old));
        if (present.legacyAlterTable()) {
            statements.add(rename);
            return;
        }
        statements.add(Sql.session("pragma legacy_alter_table = on"));
        statements.add(rename);
        statements.add(Sql.session("pragma legacy_alter_table = off"));
    }

    private String copy(String old, TableText after, Map<String, String> casts) {
        var into = new ArrayList<String>();
        var from = new ArrayList<String>();
        for (var column : after.columns()) {
            boolean kept = before.column(column.name()).isPresent() && !column.has(ColumnText.Kind.GENERATED);
            if (kept) {
                into.add(identifiers.one(column.name()));
                from.add(casts.getOrDefault(column.name(), identifiers.one(column.name())));
            }
        }
        if (!before.withoutRowid() && !after.rowidIsColumn()) {
            ROWIDS.stream()
                    .filter(name ->
                            after.column(name).isEmpty() && before.column(name).isEmpty())
                    .findFirst()
                    .ifPresent(name -> {
                        into.add(0, name);
                        from.add(0, name);
                    });
        }
        return "insert into " + qualified(table) + into.stream().collect(Collectors.joining(", ", " (", ") select "))
                + String.join(", ", from) + " from " + old;
    }

    /** The number that was counted to goes on, even where its row is gone. It stepped aside with the table. */
    private void count(String old, List<Sql> statements) {
        var sequence = schema + ".sqlite_sequence";
        var name = string(table);
        statements.add(ddl("delete from " + sequence + " where name = " + name));
        statements.add(ddl("update " + sequence + " set name = " + name + " where name = " + string(old)));
    }

    private static String string(String name) {
        return "'" + name.replace("'", "''") + "'";
    }

    private static String trigger(String text, String schema) {
        int name = TextTokens.of(text).start(2);
        return text.substring(0, name) + schema + "." + text.substring(name);
    }

    private String qualified(String name) {
        return schema + "." + identifiers.one(name);
    }

    private Sql ddl(String text) {
        return Sql.ddl(text, names);
    }
}
