package io.guruorm.catalog.script;

import static io.guruorm.catalog.script.ScriptWords.after;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogSequence;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.PartitionBound;
import io.guruorm.catalog.Partitioning;
import io.guruorm.catalog.TableCheck;
import io.guruorm.catalog.TableColumn;
import io.guruorm.catalog.TableForeignKey;
import io.guruorm.catalog.TableIndex;
import io.guruorm.catalog.TableKey;
import io.guruorm.catalog.TablePolicy;
import io.guruorm.catalog.TableTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Statements that make tables and views and what hangs on them. A partition is made as a table of its own and attached
 * then, so that its columns keep their order and its keys their names.
 *
 * @param catalog where its sequences are
 * @param words names and literals
 */
record TableScript(Catalog catalog, ScriptWords words) implements RelationScript {

    @Override
    public List<String> table(CatalogTable table) {
        words.refuseForeign(table);
        String definition = table.definition();
        if (definition != null) {
            return List.of(definition);
        }
        List<String> statements = new ArrayList<>();
        statements.add(create(table));
        keys(table).filter(key -> !isInside(table, key)).forEach(key -> statements.addAll(key(table, key)));
        table.checks().stream()
                .filter(check -> check.kind() == TableCheck.Kind.EXCLUSION && !check.inherited())
                .map(check -> constraint(table, check.name(), String.valueOf(check.definition())))
                .forEach(statements::add);
        PartitionBound partition = table.partition();
        if (partition != null) {
            statements.add("alter table " + words.name(partition.table()) + " attach partition "
                    + words.name(table.qualified()) + " " + partition.bound());
        }
        table.checks().stream()
                .filter(check -> !check.validated() && !inheritedFromParents(table, check.inherited()))
                .map(check -> constraint(table, check.name(), String.valueOf(check.definition())))
                .forEach(statements::add);
        return statements;
    }

    private String create(CatalogTable table) {
        List<String> parts = new ArrayList<>();
        table.columns().stream()
                .filter(column -> !inheritedFromParents(table, column.inherited()))
                .map(column -> column(table, column))
                .forEach(parts::add);
        table.checks().stream()
                .filter(check -> check.kind() == TableCheck.Kind.CHECK
                        && check.validated()
                        && !inheritedFromParents(table, check.inherited()))
                .map(check ->
                        "constraint " + words.one(Objects.requireNonNull(check.name())) + " " + check.definition())
                .forEach(parts::add);
        keys(table)
                .filter(key -> isInside(table, key))
                .map(key -> "constraint " + words.one(Objects.requireNonNull(key.name())) + " " + key.definition())
                .forEach(parts::add);
        Partitioning partitioning = table.partitioning();
        return "create " + (table.unlogged() ? "unlogged " : "") + "table " + words.name(table.qualified()) + " ("
                + String.join(", ", parts) + ")"
                + (table.parents().isEmpty()
                        ? ""
                        : " inherits ("
                                + table.parents().stream().map(words::name).collect(Collectors.joining(", ")) + ")")
                + (partitioning == null
                        ? ""
                        : " partition by " + partitioning.strategy() + " (" + partitioning.key() + ")")
                + (table.options() == null ? "" : " with (" + table.options() + ")");
    }

    private static Stream<TableKey> keys(CatalogTable table) {
        return table.keys().stream().filter(key -> key.definition() != null);
    }

    /**
     * What a table has from others is there before its keys; and of two keys over the same columns the server forgets one
     * where both stand in the statement that makes the table.
     */
    private static boolean isInside(CatalogTable table, TableKey key) {
        return table.partition() == null
                && table.parents().isEmpty()
                && table.keys().stream()
                                .filter(other -> other.columns().equals(key.columns()))
                                .count()
                        == 1;
    }

    private static boolean inheritedFromParents(CatalogTable table, boolean inherited) {
        return inherited && table.partition() == null;
    }

    @Override
    public String column(CatalogTable table, TableColumn column) {
        return words.one(column.name()) + " " + column.type() + after(" collate ", column.collation())
                + after(" default ", column.defaultExpression()) + generated(column) + identity(table, column)
                + (column.nullable() ? "" : " not null");
    }

    private static String generated(TableColumn column) {
        TableColumn.Generation generation = column.generation();
        return generation == null
                ? ""
                : " generated always as (" + column.generatedExpression() + ")"
                        + (generation == TableColumn.Generation.STORED ? " stored" : " virtual");
    }

    /** A partition gets that of its table when it is attached. */
    private String identity(CatalogTable table, TableColumn column) {
        if (column.identity() == null || table.partition() != null) {
            return "";
        }
        String options = catalog.schemas().stream()
                .flatMap(schema -> schema.sequences().stream())
                .filter(sequence -> sequence.identity()
                        && sequence.schema().equals(table.schema())
                        && new CatalogSequence.Owner(table.name(), column.name()).equals(sequence.owner()))
                .map(sequence -> " (sequence name " + words.name(sequence.schema(), sequence.name())
                        + ObjectScript.options(sequence) + ")")
                .findFirst()
                .orElse("");
        return " generated " + (column.identity() == TableColumn.Identity.ALWAYS ? "always" : "by default")
                + " as identity" + options;
    }

    private String constraint(CatalogTable table, @Nullable String name, String definition) {
        return "alter table " + words.name(table.qualified()) + " add"
                + (name == null ? "" : " constraint " + words.one(name)) + " " + definition;
    }

    @Override
    public List<String> view(CatalogView view) {
        String text = view.definition().strip();
        if (text.regionMatches(true, 0, "create", 0, "create".length())) {
            return List.of(text);
        }
        List<String> statements = new ArrayList<>();
        statements.add("create " + (view.materialized() ? "materialized " : "") + "view " + words.name(view.qualified())
                + (view.options() == null ? "" : " with (" + view.options() + ")") + " as "
                + (text.endsWith(";") ? text.substring(0, text.length() - 1) : text));
        view.columns().stream()
                .filter(column -> column.defaultExpression() != null)
                .map(column -> "alter view " + words.name(view.qualified()) + " alter column "
                        + words.one(column.name()) + " set default " + column.defaultExpression())
                .forEach(statements::add);
        return statements;
    }

    @Override
    public List<String> indexes(CatalogTable table) {
        return indexes(table.indexes());
    }

    @Override
    public List<String> indexes(CatalogView view) {
        return indexes(view.indexes());
    }

    private static List<String> indexes(List<TableIndex> indexes) {
        return indexes.stream()
                .filter(index -> !index.backing())
                .map(TableScript::index)
                .toList();
    }

    @Override
    public List<String> index(CatalogTable table, TableIndex index) {
        return List.of(index(index));
    }

    @Override
    public List<String> index(CatalogView view, TableIndex index) {
        return List.of(index(index));
    }

    private static String index(TableIndex index) {
        return Objects.requireNonNull(index.definition()).replaceFirst("(?i) ON ONLY ", " ON ");
    }

    @Override
    public List<String> key(CatalogTable table, TableKey key) {
        return List.of(constraint(table, key.name(), String.valueOf(key.definition())));
    }

    @Override
    public List<String> check(CatalogTable table, TableCheck check) {
        return List.of(constraint(table, check.name(), String.valueOf(check.definition())));
    }

    /** A partition gets those of its table with it. */
    @Override
    public List<String> foreignKeys(CatalogTable table) {
        return table.foreignKeys().stream()
                .filter(key -> key.definition() != null && !key.inherited())
                .flatMap(key -> foreignKey(table, key).stream())
                .toList();
    }

    @Override
    public List<String> foreignKey(CatalogTable table, TableForeignKey key) {
        return List.of(constraint(table, key.name(), String.valueOf(key.definition())));
    }

    @Override
    public List<String> triggers(CatalogTable table) {
        return table.triggers().stream()
                .flatMap(trigger -> trigger(table.qualified(), trigger).stream())
                .toList();
    }

    @Override
    public List<String> triggers(CatalogView view) {
        return view.triggers().stream()
                .flatMap(trigger -> trigger(view.qualified(), trigger).stream())
                .toList();
    }

    @Override
    public List<String> trigger(CatalogName relation, TableTrigger trigger) {
        List<String> statements = new ArrayList<>();
        if (!trigger.inherited()) {
            statements.add(trigger.definition().strip());
        }
        if (trigger.enabled() != TableTrigger.Enabled.ORIGIN) {
            statements.add("alter table " + words.name(relation)
                    + switch (trigger.enabled()) {
                        case DISABLED -> " disable ";
                        case REPLICA -> " enable replica ";
                        default -> " enable always ";
                    }
                    + (trigger.kind() == TableTrigger.Kind.RULE ? "rule " : "trigger ")
                    + words.one(trigger.name()));
        }
        return statements;
    }

    @Override
    public List<String> policies(CatalogTable table) {
        List<String> statements = new ArrayList<>();
        String alter = "alter table " + words.name(table.qualified());
        if (table.rowSecurity()) {
            statements.add(alter + " enable row level security");
        }
        if (table.rowSecurityForced()) {
            statements.add(alter + " force row level security");
        }
        table.policies().forEach(policy -> statements.addAll(policy(table, policy)));
        return statements;
    }

    @Override
    public List<String> policy(CatalogTable table, TablePolicy policy) {
        return List.of("create policy " + words.one(policy.name()) + " on " + words.name(table.qualified()) + " as "
                + (policy.permissive() ? "permissive" : "restrictive") + " for " + policy.command() + " to "
                + policy.roles() + (policy.using() == null ? "" : " using (" + policy.using() + ")")
                + (policy.check() == null ? "" : " with check (" + policy.check() + ")"));
    }
}
