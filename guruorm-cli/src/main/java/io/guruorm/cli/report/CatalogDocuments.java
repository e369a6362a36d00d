package io.guruorm.cli.report;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.PartitionBound;
import io.guruorm.catalog.Partitioning;
import io.guruorm.catalog.RelationSize;
import io.guruorm.catalog.TableCheck;
import io.guruorm.catalog.TableColumn;
import io.guruorm.catalog.TableForeignKey;
import io.guruorm.catalog.TableIndex;
import io.guruorm.catalog.TableKey;
import io.guruorm.catalog.TablePolicy;
import io.guruorm.catalog.TableTrigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tables and views as what {@code --json} prints; {@code docs/cli.md} lists the keys, and scripts depend on them. */
public final class CatalogDocuments {

    private CatalogDocuments() {}

    /** A table under {@code table}. */
    public static Map<String, @Nullable Object> of(CatalogTable table, Catalog catalog, Optional<RelationSize> size) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("schema", table.schema());
        entry.put("name", table.name());
        entry.put("kind", words(table.kind()));
        entry.put("unlogged", table.unlogged());
        entry.put("options", table.options());
        entry.put("comment", table.comment());
        sizes(entry, size);
        entry.put("partitionedBy", of(table.partitioning()));
        entry.put("partitionOf", of(table.partition()));
        entry.put("inherits", list(table.parents(), CatalogDocuments::of));
        entry.put("columns", list(table.columns(), CatalogDocuments::of));
        entry.put("indexes", list(table.indexes(), CatalogDocuments::of));
        entry.put("keys", list(table.keys(), CatalogDocuments::of));
        entry.put("foreignKeys", list(table.foreignKeys(), CatalogDocuments::of));
        entry.put("referredToBy", referredToBy(table.qualified(), catalog));
        entry.put("checks", list(table.checks(), CatalogDocuments::of));
        entry.put("triggers", list(table.triggers(), CatalogDocuments::of));
        entry.put("rowSecurity", table.rowSecurity());
        entry.put("rowSecurityForced", table.rowSecurityForced());
        entry.put("policies", list(table.policies(), CatalogDocuments::of));
        entry.put("partitions", list(catalog.partitionsOf(table.qualified()), part -> of(part.qualified())));
        entry.put("definition", table.definition());
        return Map.of("table", entry);
    }

    /** A view under {@code view}. */
    public static Map<String, @Nullable Object> of(CatalogView view, Optional<RelationSize> size) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("schema", view.schema());
        entry.put("name", view.name());
        entry.put("materialized", view.materialized());
        entry.put("options", view.options());
        entry.put("comment", view.comment());
        sizes(entry, size);
        entry.put("columns", list(view.columns(), CatalogDocuments::of));
        entry.put("indexes", list(view.indexes(), CatalogDocuments::of));
        entry.put("triggers", list(view.triggers(), CatalogDocuments::of));
        entry.put("definition", view.definition());
        return Map.of("view", entry);
    }

    private static void sizes(Map<String, @Nullable Object> entry, Optional<RelationSize> size) {
        entry.put("bytes", size.map(RelationSize::bytes).orElse(null));
        entry.put("estimate", size.map(RelationSize::estimate).orElse(null));
    }

    private static Map<String, @Nullable Object> of(CatalogName name) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("schema", name.schema());
        entry.put("name", name.name());
        return entry;
    }

    private static @Nullable Object of(@Nullable Partitioning partitioning) {
        if (partitioning == null) {
            return null;
        }
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("strategy", partitioning.strategy());
        entry.put("key", partitioning.key());
        entry.put("parts", partitioning.parts());
        return entry;
    }

    private static @Nullable Object of(@Nullable PartitionBound partition) {
        if (partition == null) {
            return null;
        }
        Map<String, @Nullable Object> entry = of(partition.table());
        entry.put("bound", partition.bound());
        return entry;
    }

    private static Map<String, @Nullable Object> of(TableColumn column) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", column.name());
        entry.put("type", column.type());
        entry.put("nullable", column.nullable());
        entry.put("default", column.defaultExpression());
        entry.put("identity", words(column.identity()));
        entry.put("generated", words(column.generation()));
        entry.put("expression", column.generatedExpression());
        entry.put("collation", column.collation());
        entry.put("inherited", column.inherited());
        entry.put("options", column.options());
        entry.put("comment", column.comment());
        return entry;
    }

    private static Map<String, @Nullable Object> of(TableIndex index) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", index.name());
        entry.put("method", index.method());
        entry.put("unique", index.unique());
        entry.put("primary", index.primary());
        entry.put("valid", index.valid());
        entry.put("nullsNotDistinct", index.nullsNotDistinct());
        entry.put("parts", list(index.parts(), CatalogDocuments::of));
        entry.put("predicate", index.predicate());
        entry.put("constraint", index.constraint());
        entry.put("options", index.options());
        entry.put("comment", index.comment());
        entry.put("definition", index.definition());
        return entry;
    }

    private static Map<String, @Nullable Object> of(TableIndex.Part part) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("column", part.column());
        entry.put("expression", part.expression());
        entry.put("length", part.length());
        entry.put("descending", part.descending());
        entry.put("nullsFirst", part.nullsFirst());
        entry.put("collation", part.collation());
        entry.put("operatorClass", part.operatorClass());
        entry.put("included", part.included());
        return entry;
    }

    private static Map<String, @Nullable Object> of(TableKey key) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", key.name());
        entry.put("primary", key.primary());
        entry.put("columns", key.columns());
        entry.put("deferrable", key.deferrable());
        entry.put("deferred", key.deferred());
        entry.put("comment", key.comment());
        return entry;
    }

    private static Map<String, @Nullable Object> of(TableForeignKey key) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", key.name());
        entry.put("columns", key.columns());
        entry.put("table", of(key.table()));
        entry.put("foreignColumns", key.foreignColumns());
        entry.put("onUpdate", key.onUpdate().keyword());
        entry.put("onDelete", key.onDelete().keyword());
        entry.put("match", key.match());
        entry.put("deferrable", key.deferrable());
        entry.put("deferred", key.deferred());
        entry.put("validated", key.validated());
        entry.put("comment", key.comment());
        return entry;
    }

    /** Each foreign key of another table that refers to this one, with the table that has it under {@code from}. */
    private static List<Object> referredToBy(CatalogName target, Catalog catalog) {
        List<Object> entries = new ArrayList<>();
        for (CatalogTable other : catalog.referringTo(target)) {
            for (TableForeignKey key : other.foreignKeys()) {
                if (key.table().equals(target)) {
                    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
                    entry.put("from", of(other.qualified()));
                    entry.putAll(of(key));
                    entry.remove("table");
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private static Map<String, @Nullable Object> of(TableCheck check) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", check.name());
        entry.put("kind", words(check.kind()));
        entry.put("expression", check.expression());
        entry.put("column", check.column());
        entry.put("validated", check.validated());
        entry.put("comment", check.comment());
        return entry;
    }

    private static Map<String, @Nullable Object> of(TableTrigger trigger) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", trigger.name());
        entry.put("kind", words(trigger.kind()));
        entry.put("enabled", words(trigger.enabled()));
        entry.put("mode", trigger.mode());
        entry.put("definition", trigger.definition());
        entry.put("comment", trigger.comment());
        return entry;
    }

    private static Map<String, @Nullable Object> of(TablePolicy policy) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", policy.name());
        entry.put("command", policy.command());
        entry.put("permissive", policy.permissive());
        entry.put("roles", policy.roles());
        entry.put("using", policy.using());
        entry.put("check", policy.check());
        entry.put("comment", policy.comment());
        return entry;
    }

    private static <T> List<Map<String, @Nullable Object>> list(
            List<T> values, Function<T, Map<String, @Nullable Object>> each) {
        return values.stream().map(each).toList();
    }

    private static @Nullable String words(@Nullable Enum<?> kind) {
        return kind == null ? null : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
