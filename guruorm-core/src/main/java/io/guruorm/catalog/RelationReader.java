package io.guruorm.catalog;

import io.guruorm.dialect.ShownText;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.dialect.WrittenQuery;
import io.guruorm.dialect.WrittenTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes tables and views of the answers of the catalog.
 *
 * @param questions reads what stands in texts only
 * @param shown asks for what the answers do not tell
 * @param divided reads how tables are divided
 * @param columns rows by table
 * @param indexes rows by table
 * @param constraints rows by table
 * @param triggers rows by table
 * @param policies rows by table
 * @param partitions rows by table
 */
record RelationReader(
        WholeCatalog questions,
        ShownObjects shown,
        PartitionReader divided,
        Map<CatalogName, List<CatalogRow>> columns,
        Map<CatalogName, List<CatalogRow>> indexes,
        Map<CatalogName, List<CatalogRow>> constraints,
        Map<CatalogName, List<CatalogRow>> triggers,
        Map<CatalogName, List<CatalogRow>> policies,
        Map<CatalogName, List<CatalogRow>> partitions) {

    CatalogView view(CatalogRow row) {
        CatalogName name = row.name();
        Optional<ShownText> itself = shown.of(row);
        return new CatalogView(
                name.schema(),
                name.name(),
                row.text("kind").startsWith("materialized"),
                itself.isPresent() ? itself.get().viewOptions().orElse(null) : row.maybe("options"),
                query(row, itself).map(WrittenQuery::text).orElse(row.text("definition")),
                of(columns, name).stream().map(this::column).toList(),
                indexes(name),
                triggers(name),
                row.maybe("comment"));
    }

    /** Without the name of its schema, as the view itself tells it where it was asked. */
    private Optional<WrittenQuery> query(CatalogRow row, Optional<ShownText> itself) {
        String schema = row.maybe("qualifier");
        return schema != null && itself.isPresent()
                ? questions.query(schema, itself.get().viewQuery())
                : ViewNeeds.query(row, questions);
    }

    /** A table, whose rows differ in its parents alone. */
    CatalogTable table(List<CatalogRow> rows) {
        CatalogRow row = rows.get(0);
        CatalogName name = row.name();
        String definition = row.maybe("definition");
        String bound = row.maybe("partition_bound");
        String strategy = row.maybe("partition_strategy");
        List<CatalogName> parents = parents(rows);
        Written written =
                new Written(definition == null ? Optional.<WrittenTable>empty() : questions.written(definition));
        List<List<CatalogRow>> parts = CatalogRow.parts(of(constraints, name), "id");
        return new CatalogTable(
                name.schema(),
                name.name(),
                CatalogTable.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.flag("unlogged"),
                written.options(row.maybe("options")),
                definition,
                strategy == null
                        ? divided.read(of(partitions, name))
                        : new Partitioning(strategy, row.text("partition_key")),
                bound == null ? null : new PartitionBound(parents.get(0), bound),
                bound == null ? parents : List.of(),
                of(columns, name).stream()
                        .map(this::column)
                        .map(column -> column.unlessUsual(row.maybe("collation")))
                        .map(written::column)
                        .toList(),
                indexes(name),
                written.keys(some(parts, "primary", "unique").map(TableKey::of).toList()).stream()
                        .sorted(Comparator.comparing(TableKey::primary)
                                .reversed()
                                .thenComparing(key -> named(key.name()))
                                .thenComparing(key -> key.columns().toString()))
                        .toList(),
                written
                        .foreignKeys(
                                some(parts, "foreign").map(TableForeignKey::of).toList())
                        .stream()
                        .sorted(Comparator.<TableForeignKey, String>comparing(key -> named(key.name()))
                                .thenComparing(key -> key.columns().toString()))
                        .toList(),
                checks(written, parts),
                triggers(name),
                row.flag("row_security"),
                row.flag("row_security_forced"),
                CatalogReader.sorted(
                        of(policies, name).stream().map(TablePolicy::of).toList(), TablePolicy::name),
                row.maybe("comment"));
    }

    private TableColumn column(CatalogRow row) {
        TableColumn column = TableColumn.of(row, questions);
        Optional<String> literal = shown.defaultOf(row);
        if (literal.isPresent()) {
            return column.withDefault(literal.get());
        }
        String schema = row.maybe("qualifier");
        String text = column.defaultExpression();
        return schema == null || text == null
                ? column
                : questions
                        .query(schema, text)
                        .map(query -> column.withDefault(query.text()))
                        .orElse(column);
    }

    private static List<CatalogName> parents(List<CatalogRow> rows) {
        return rows.stream()
                .filter(row -> row.maybe("parent_name") != null)
                .map(row -> new CatalogName(row.text("parent_namespace"), row.text("parent_name")))
                .toList();
    }

    private List<TableCheck> checks(Written written, List<List<CatalogRow>> parts) {
        List<TableCheck> checks = new ArrayList<>(written.checks());
        some(parts, "check", "exclusion")
                .map(rows -> TableCheck.of(rows.get(0), shown))
                .forEach(checks::add);
        return checks.stream()
                .sorted(Comparator.<TableCheck, String>comparing(check -> named(check.name()))
                        .thenComparing(TableCheck::expression))
                .toList();
    }

    private List<TableIndex> indexes(CatalogName table) {
        return CatalogReader.sorted(
                CatalogRow.parts(of(indexes, table), "name").stream()
                        .map(rows -> TableIndex.of(rows, options(rows.get(0)), questions))
                        .map(index -> Written.index(index, questions))
                        .toList(),
                TableIndex::name);
    }

    private @Nullable String options(CatalogRow index) {
        return Stream.of(
                        shown.of(index).flatMap(table -> table.optionsOf(index.text("name"))),
                        Optional.ofNullable(index.maybe("options")))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " " + other)
                .orElse(null);
    }

    /** Those of one event in the order in which they work, where the database lets one choose it. */
    private List<TableTrigger> triggers(CatalogName table) {
        return of(triggers, table).stream()
                .sorted(Comparator.<CatalogRow, Long>comparing(
                                row -> Objects.requireNonNullElse(row.number("position"), 0L))
                        .thenComparing(row -> row.text("name")))
                .map(row -> TableTrigger.of(row, shown))
                .toList();
    }

    private static Stream<List<CatalogRow>> some(List<List<CatalogRow>> parts, String... kinds) {
        List<String> wanted = List.of(kinds);
        return parts.stream().filter(rows -> wanted.contains(rows.get(0).text("kind")));
    }

    private static List<CatalogRow> of(Map<CatalogName, List<CatalogRow>> answers, CatalogName table) {
        return answers.getOrDefault(table, List.of());
    }

    private static String named(@Nullable String name) {
        return Objects.requireNonNullElse(name, "");
    }
}
