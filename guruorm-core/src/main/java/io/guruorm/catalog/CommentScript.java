package io.guruorm.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Statements that write comments down.
 *
 * @param words names and literals
 */
record CommentScript(ScriptWords words) {

    List<String> of(CatalogSchema schema) {
        List<String> statements = new ArrayList<>();
        schema.enums().forEach(type -> add(statements, "type", words.name(type.schema(), type.name()), type.comment()));
        schema.types().forEach(type -> add(statements, "type", words.name(type.schema(), type.name()), type.comment()));
        schema.domains()
                .forEach(type -> add(statements, "domain", words.name(type.schema(), type.name()), type.comment()));
        schema.sequences()
                .forEach(sequence -> add(
                        statements, "sequence", words.name(sequence.schema(), sequence.name()), sequence.comment()));
        schema.routines()
                .forEach(routine -> add(
                        statements,
                        routine.kind() == CatalogRoutine.Kind.WINDOW
                                ? "function"
                                : routine.kind().name().toLowerCase(Locale.ROOT),
                        words.name(routine.schema(), routine.name()) + "(" + routine.arguments() + ")",
                        routine.comment()));
        schema.tables().forEach(table -> table(statements, table));
        schema.views().forEach(view -> view(statements, view));
        return statements;
    }

    private void table(List<String> statements, CatalogTable table) {
        String name = words.name(table.qualified());
        add(statements, "table", name, table.comment());
        columns(statements, name, table.columns());
        table.indexes().forEach(index -> index(statements, table.schema(), index));
        table.keys().forEach(key -> constraint(statements, name, key.name(), key.comment()));
        table.foreignKeys().forEach(key -> constraint(statements, name, key.name(), key.comment()));
        table.checks().forEach(check -> constraint(statements, name, check.name(), check.comment()));
        triggers(statements, name, table.triggers());
        table.policies()
                .forEach(policy ->
                        add(statements, "policy", words.one(policy.name()) + " on " + name, policy.comment()));
    }

    private void view(List<String> statements, CatalogView view) {
        String name = words.name(view.qualified());
        add(statements, view.materialized() ? "materialized view" : "view", name, view.comment());
        columns(statements, name, view.columns());
        view.indexes().forEach(index -> index(statements, view.schema(), index));
        triggers(statements, name, view.triggers());
    }

    private void columns(List<String> statements, String table, List<TableColumn> columns) {
        columns.forEach(column -> add(statements, "column", table + "." + words.one(column.name()), column.comment()));
    }

    private void index(List<String> statements, String schema, TableIndex index) {
        add(statements, "index", words.name(schema, index.name()), index.comment());
    }

    private void constraint(List<String> statements, String table, @Nullable String name, @Nullable String comment) {
        if (comment != null) {
            add(statements, "constraint", words.one(Objects.requireNonNull(name)) + " on " + table, comment);
        }
    }

    private void triggers(List<String> statements, String table, List<TableTrigger> triggers) {
        triggers.forEach(trigger -> add(
                statements,
                trigger.kind().name().toLowerCase(Locale.ROOT),
                words.one(trigger.name()) + " on " + table,
                trigger.comment()));
    }

    private void add(List<String> statements, String what, String name, @Nullable String comment) {
        if (comment != null) {
            statements.add("comment on " + what + " " + name + " is " + words.text(comment));
        }
    }
}
