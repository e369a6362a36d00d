package io.guruorm.cli.report;

import static io.guruorm.cli.report.Quantities.oneLine;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.PartitionBound;
import io.guruorm.catalog.Partitioning;
import io.guruorm.catalog.RelationSize;
import io.guruorm.catalog.TableColumn;
import io.guruorm.catalog.TableForeignKey;
import io.guruorm.catalog.TableIndex;
import io.guruorm.catalog.TablePolicy;
import io.guruorm.catalog.TableTrigger;
import io.guruorm.schema.ForeignAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All about one table or view, for people. */
public final class TableSheet {

    private final List<String> lines = new ArrayList<>();

    private TableSheet() {}

    /**
     * A table.
     *
     * @param table the table
     * @param catalog where those stand that refer to it
     * @param size how large it is, where that is known
     */
    public static List<String> of(CatalogTable table, Catalog catalog, Optional<RelationSize> size) {
        TableSheet sheet = new TableSheet();
        sheet.head(table, size);
        sheet.columns(table.columns());
        if (table.columns().isEmpty()) {
            sheet.text(table.definition());
        }
        sheet.indexes(table.indexes());
        sheet.foreignKeys(table.foreignKeys());
        sheet.referredBy(table.qualified(), catalog);
        sheet.checks(table);
        sheet.triggers(table.triggers());
        sheet.policies(table);
        sheet.partitions(catalog.partitionsOf(table.qualified()));
        return sheet.lines;
    }

    /**
     * A view.
     *
     * @param view the view
     * @param size how large it is, where that is known
     */
    public static List<String> of(CatalogView view, Optional<RelationSize> size) {
        TableSheet sheet = new TableSheet();
        sheet.fact("View", view.qualified() + (view.materialized() ? ", materialized" : ""));
        sheet.common(view.options(), view.comment(), size);
        sheet.columns(view.columns());
        sheet.text(view.definition());
        sheet.indexes(view.indexes());
        sheet.triggers(view.triggers());
        return sheet.lines;
    }

    private void head(CatalogTable table, Optional<RelationSize> size) {
        Partitioning partitioning = table.partitioning();
        PartitionBound partition = table.partition();
        fact(
                "Table",
                table.qualified()
                        + (table.kind() == CatalogTable.Kind.TABLE ? "" : ", " + words(table.kind()))
                        + (partitioning == null
                                ? ""
                                : " by " + partitioning.strategy() + " (" + partitioning.key() + ")"
                                        + (partitioning.parts() == null ? "" : " " + partitioning.parts()))
                        + (table.unlogged() ? ", unlogged" : ""));
        if (partition != null) {
            fact("Part of", partition.table() + " " + partition.bound());
        }
        if (!table.parents().isEmpty()) {
            fact("Inherits", table.parents().stream().map(CatalogName::toString).collect(Collectors.joining(", ")));
        }
        common(table.options(), table.comment(), size);
    }

    private void common(@Nullable String options, @Nullable String comment, Optional<RelationSize> size) {
        if (options != null) {
            fact("Options", options);
        }
        if (comment != null) {
            fact("Comment", comment);
        }
        size.map(RelationSize::bytes).ifPresent(bytes -> fact("Size", Quantities.bytes(bytes)));
        size.map(RelationSize::estimate).ifPresent(rows -> fact("Rows", "about " + Quantities.rows(rows)));
    }

    private void columns(List<TableColumn> columns) {
        Table table = new Table("Column", "Type", "Null", "Default", "");
        for (TableColumn column : columns) {
            table.row(
                    oneLine(column.name()),
                    oneLine(column.type()),
                    column.nullable() ? "yes" : "no",
                    oneLine(column.defaultExpression()),
                    oneLine(more(column)));
        }
        add(table, columns.isEmpty());
    }

    private static String more(TableColumn column) {
        List<String> more = new ArrayList<>();
        if (column.identity() != null) {
            more.add(
                    switch (column.identity()) {
                        case ALWAYS -> "identity, always";
                        case BY_DEFAULT -> "identity, by default";
                        case AUTO_INCREMENT -> "auto-increment";
                        case ROWID -> "number of the row";
                    });
        }
        if (column.generation() != null) {
            more.add(words(column.generation()) + " as " + column.generatedExpression());
        }
        if (column.collation() != null) {
            more.add("collate " + column.collation());
        }
        if (column.inherited()) {
            more.add("inherited");
        }
        if (column.options() != null) {
            more.add(column.options());
        }
        if (column.comment() != null) {
            more.add(column.comment());
        }
        return String.join("; ", more);
    }

    private void indexes(List<TableIndex> indexes) {
        Table table = new Table("Index", "Over", "");
        for (TableIndex index : indexes) {
            table.row(
                    oneLine(index.name()),
                    oneLine(index.parts().stream()
                            .filter(part -> !part.included())
                            .map(TableSheet::part)
                            .collect(Collectors.joining(", "))),
                    oneLine(more(index)));
        }
        add(table, indexes.isEmpty());
    }

    private static String part(TableIndex.Part part) {
        String what = part.column() == null ? String.valueOf(part.expression()) : part.column();
        return what
                + (part.length() == null ? "" : "(" + part.length() + ")")
                + (part.collation() == null ? "" : " collate " + part.collation())
                + (part.operatorClass() == null ? "" : " " + part.operatorClass())
                + (part.descending() ? " desc" : "");
    }

    private static String more(TableIndex index) {
        List<String> more = new ArrayList<>();
        if (index.primary()) {
            more.add("primary key");
        } else if (index.unique()) {
            more.add(index.nullsNotDistinct() ? "unique, nulls too" : "unique");
        }
        if (!index.method().equals("btree")) {
            more.add(index.method());
        }
        String included = index.parts().stream()
                .filter(TableIndex.Part::included)
                .map(TableSheet::part)
                .collect(Collectors.joining(", "));
        if (!included.isEmpty()) {
            more.add("include " + included);
        }
        if (index.predicate() != null) {
            more.add("where " + index.predicate());
        }
        if (index.options() != null) {
            more.add(index.options());
        }
        if (!index.valid()) {
            more.add("NOT VALID: it was left unfinished");
        }
        return String.join("; ", more);
    }

    private void foreignKeys(List<TableForeignKey> keys) {
        Table table = new Table("Foreign key", "Columns", "Refers to", "");
        keys.forEach(key -> table.row(
                oneLine(key.name()),
                oneLine(String.join(", ", key.columns())),
                oneLine(key.table() + " (" + String.join(", ", key.foreignColumns()) + ")"),
                oneLine(more(key))));
        add(table, keys.isEmpty());
    }

    private static String more(TableForeignKey key) {
        List<String> more = new ArrayList<>();
        if (key.onDelete() != ForeignAction.NO_ACTION) {
            more.add("on delete " + key.onDelete().keyword());
        }
        if (key.onUpdate() != ForeignAction.NO_ACTION) {
            more.add("on update " + key.onUpdate().keyword());
        }
        if (key.deferrable()) {
            more.add(key.deferred() ? "checked at the end" : "may be checked at the end");
        }
        if (!key.validated()) {
            more.add("not validated");
        }
        return String.join("; ", more);
    }

    private void referredBy(CatalogName target, Catalog catalog) {
        Table table = new Table("Referred to by", "Columns", "Here", "");
        boolean none = true;
        for (CatalogTable other : catalog.referringTo(target)) {
            for (TableForeignKey key : other.foreignKeys()) {
                if (key.table().equals(target)) {
                    none = false;
                    table.row(
                            oneLine(other.qualified().toString()),
                            oneLine(String.join(", ", key.columns())),
                            oneLine(String.join(", ", key.foreignColumns())),
                            oneLine(more(key)));
                }
            }
        }
        add(table, none);
    }

    private void checks(CatalogTable checked) {
        Table table = new Table("Check", "Holds", "");
        checked.checks()
                .forEach(check -> table.row(
                        oneLine(check.name() == null && check.column() != null ? "of " + check.column() : check.name()),
                        oneLine(check.expression()),
                        check.validated() ? "" : "not validated"));
        add(table, checked.checks().isEmpty());
    }

    private void triggers(List<TableTrigger> triggers) {
        Table table = new Table("Trigger", "Enabled", "Definition");
        triggers.forEach(trigger -> table.row(
                oneLine(trigger.name()),
                trigger.enabled() == TableTrigger.Enabled.ORIGIN ? "yes" : words(trigger.enabled()),
                oneLine(trigger.definition())));
        add(table, triggers.isEmpty());
    }

    private void policies(CatalogTable secured) {
        if (secured.rowSecurity()) {
            lines.add("");
            lines.add("Rows are secured by policies" + (secured.rowSecurityForced() ? ", from the owner too." : "."));
        }
        Table table = new Table("Policy", "For", "To", "Sees", "May write");
        for (TablePolicy policy : secured.policies()) {
            table.row(
                    oneLine(policy.name()),
                    policy.command() + (policy.permissive() ? "" : ", restrictive"),
                    oneLine(policy.roles()),
                    oneLine(policy.using()),
                    oneLine(policy.check()));
        }
        add(table, secured.policies().isEmpty());
    }

    private void partitions(List<CatalogTable> partitions) {
        Table table = new Table("Partition", "Holds");
        for (CatalogTable partition : partitions) {
            PartitionBound bound = partition.partition();
            table.row(oneLine(partition.qualified().toString()), bound == null ? "" : oneLine(bound.bound()));
        }
        add(table, partitions.isEmpty());
    }

    private void fact(String what, String text) {
        lines.add(String.format(Locale.ROOT, "%-8s  %s", what, oneLine(text)));
    }

    private void text(@Nullable String definition) {
        if (definition != null) {
            lines.add("");
            definition.strip().lines().forEach(line -> lines.add("  " + oneLine(line.stripTrailing())));
        }
    }

    private void add(Table table, boolean empty) {
        if (!empty) {
            lines.add("");
            lines.addAll(table.lines());
        }
    }

    private static String words(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
