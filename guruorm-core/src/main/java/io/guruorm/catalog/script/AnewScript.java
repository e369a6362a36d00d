package io.guruorm.catalog.script;

import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Statements that make a table anew from its text where a database keeps that, as SQLite does: its rows are copied column
 * by column, what refers to it is left alone.
 *
 * @param words names
 */
record AnewScript(ScriptWords words) {

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
        if (!common.isEmpty()) {
            statements.add("insert or rollback into " + name + " (" + words.list(common) + ") select "
                    + words.list(common) + " from " + words.name(now.schema(), aside));
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
}
