package io.guruorm.catalog.script;

import static io.guruorm.catalog.script.NamedPieces.named;

import io.guruorm.catalog.CatalogRoutine;
import io.guruorm.catalog.CatalogSchema;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.TableCheck;
import io.guruorm.catalog.TableColumn;
import io.guruorm.catalog.TableForeignKey;
import io.guruorm.catalog.TableIndex;
import io.guruorm.catalog.TableKey;
import io.guruorm.catalog.TablePolicy;
import io.guruorm.catalog.TableTrigger;
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
        schema.routines().forEach(routine -> statements.addAll(ofRoutine(routine)));
        schema.tables().forEach(table -> statements.addAll(ofTable(table)));
        schema.views().forEach(view -> statements.addAll(ofView(view)));
        return statements;
    }

    /** That of a type, domain or sequence. */
    List<String> ofObject(String what, String schema, String name, @Nullable String comment) {
        List<String> statements = new ArrayList<>();
        add(statements, what, words.name(schema, name), comment);
        return statements;
    }

    /** That of a routine. */
    List<String> ofRoutine(CatalogRoutine routine) {
        List<String> statements = new ArrayList<>();
        add(
                statements,
                kind(routine),
                words.name(routine.schema(), routine.name()) + "(" + routine.arguments() + ")",
                routine.comment());
        return statements;
    }

    /** What a routine is called in a comment on it. */
    static String kind(CatalogRoutine routine) {
        return routine.kind() == CatalogRoutine.Kind.WINDOW
                ? "function"
                : routine.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Those of one part of a view. */
    List<String> ofPart(CatalogView view, CatalogPiece.Key key) {
        List<String> statements = new ArrayList<>();
        if (key.kind() == CatalogPiece.Kind.INDEX) {
            named(key, view.indexes(), TableIndex::name).forEach(one -> index(statements, view.schema(), one));
        } else {
            triggers(
                    statements,
                    words.name(view.qualified()),
                    named(key, view.triggers(), TableTrigger::name).toList());
        }
        return statements;
    }

    /** Those of one part of a table. */
    List<String> ofPart(CatalogTable table, CatalogPiece.Key key) {
        String name = words.name(table.qualified());
        List<String> statements = new ArrayList<>();
        switch (key.kind()) {
            case COLUMN -> table.column(key.name()).ifPresent(column -> columns(statements, name, List.of(column)));
            case INDEX ->
                named(key, table.indexes(), TableIndex::name).forEach(one -> index(statements, table.schema(), one));
            case KEY ->
                named(key, table.keys(), TableKey::name)
                        .forEach(one -> constraint(statements, name, one.name(), one.comment()));
            case FOREIGN_KEY ->
                named(key, table.foreignKeys(), TableForeignKey::name)
                        .forEach(one -> constraint(statements, name, one.name(), one.comment()));
            case CHECK ->
                named(key, table.checks(), TableCheck::name)
                        .forEach(one -> constraint(statements, name, one.name(), one.comment()));
            case TRIGGER ->
                triggers(
                        statements,
                        name,
                        named(key, table.triggers(), TableTrigger::name).toList());
            default ->
                named(key, table.policies(), TablePolicy::name)
                        .forEach(
                                one -> add(statements, "policy", words.one(one.name()) + " on " + name, one.comment()));
        }
        return statements;
    }

    /** Those of a table and of what is made with it. */
    List<String> ofBare(CatalogTable table) {
        List<String> statements = new ArrayList<>();
        String name = words.name(table.qualified());
        add(statements, "table", name, table.comment());
        columns(statements, name, table.columns());
        table.keys().forEach(key -> constraint(statements, name, key.name(), key.comment()));
        table.checks().forEach(check -> constraint(statements, name, check.name(), check.comment()));
        return statements;
    }

    List<String> ofTable(CatalogTable table) {
        List<String> statements = new ArrayList<>(ofBare(table));
        String name = words.name(table.qualified());
        table.indexes().forEach(index -> index(statements, table.schema(), index));
        table.foreignKeys().forEach(key -> constraint(statements, name, key.name(), key.comment()));
        triggers(statements, name, table.triggers());
        table.policies()
                .forEach(policy ->
                        add(statements, "policy", words.one(policy.name()) + " on " + name, policy.comment()));
        return statements;
    }

    /** Those of a view and its columns. */
    List<String> ofBare(CatalogView view) {
        List<String> statements = new ArrayList<>();
        String name = words.name(view.qualified());
        add(statements, view.materialized() ? "materialized view" : "view", name, view.comment());
        columns(statements, name, view.columns());
        return statements;
    }

    List<String> ofView(CatalogView view) {
        List<String> statements = new ArrayList<>(ofBare(view));
        String name = words.name(view.qualified());
        view.indexes().forEach(index -> index(statements, view.schema(), index));
        triggers(statements, name, view.triggers());
        return statements;
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
