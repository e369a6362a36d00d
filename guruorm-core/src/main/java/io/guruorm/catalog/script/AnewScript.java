package io.guruorm.catalog.script;

import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Statements that make a table anew from its text where a database keeps that, as SQLite does: its rows are copied column
 * by column with their numbers, the counter of {@code autoincrement} goes on, what refers to it is left alone.
 *
 * @param words names
 */
record AnewScript(ScriptWords words) {

    private static final String WITHOUT_ROWID = "without rowid";

    /** What a row's number is called where no column has taken the name. */
    private static final List<String> ROWIDS = List.of("rowid", "_rowid_", "oid");

    /**
     * The statements. Rows that the new table does not take end the transaction, so that the old one stays, whatever a
     * client does with the statements that follow.
     *
     * @param taken whether a name is in use
     */
    List<String> of(CatalogTable now, CatalogTable before, Predicate<String> taken) {
        String name = words.name(now.qualified());
        String aside = now.name() + "_before";
        while (taken.test(aside)) {
            aside += "_";
        }
        List<String> common = now.columns().stream()
                .filter(column -> column.generation() == null)
                .map(TableColumn::name)
                .filter(column -> before.column(column).isPresent())
                .toList();
        List<String> statements = new ArrayList<>();
        statements.add("pragma foreign_keys = off");
        statements.add("pragma legacy_alter_table = on");
        statements.add("begin immediate");
        statements.add("alter table " + name + " rename to " + words.one(aside));
        statements.add(Objects.requireNonNull(now.definition()));
        List<String> copied = new ArrayList<>(common.stream().map(words::one).toList());
        rowid(now, before).ifPresent(copied::add);
        if (!copied.isEmpty()) {
            String columns = String.join(", ", copied);
            statements.add("insert or rollback into " + name + " (" + columns + ") select " + columns + " from "
                    + words.name(now.schema(), aside));
        }
        if (countsOn(now) && countsOn(before)) {
            String counters = words.name(now.schema(), "sqlite_sequence");
            statements.add("delete from " + counters + " where name = " + words.text(now.name()));
            statements.add("update " + counters + " set name = " + words.text(now.name()) + " where name = "
                    + words.text(aside));
        }
        statements.add("drop table " + words.name(now.schema(), aside));
        now.indexes().stream()
                .filter(index -> !index.backing())
                .map(index -> Objects.requireNonNull(index.definition()))
                .forEach(statements::add);
        now.triggers().forEach(trigger -> statements.add(trigger.definition()));
        statements.add("commit");
        statements.add("pragma legacy_alter_table = off");
        statements.add("pragma foreign_keys = on");
        return statements;
    }

    /** The name of the rows' number, where both tables have one that is no column of the new one. */
    private static Optional<String> rowid(CatalogTable now, CatalogTable before) {
        boolean counted =
                hasRowid(now) && hasRowid(before) && now.columns().stream().allMatch(c -> c.identity() == null);
        return ROWIDS.stream()
                .filter(name -> counted && !hasColumn(now, name) && !hasColumn(before, name))
                .findFirst();
    }

    private static boolean hasRowid(CatalogTable table) {
        return table.options() == null || !table.options().contains(WITHOUT_ROWID);
    }

    private static boolean hasColumn(CatalogTable table, String name) {
        return table.columns().stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
    }

    private static boolean countsOn(CatalogTable table) {
        return table.columns().stream().anyMatch(column -> column.identity() == TableColumn.Identity.AUTO_INCREMENT);
    }
}
