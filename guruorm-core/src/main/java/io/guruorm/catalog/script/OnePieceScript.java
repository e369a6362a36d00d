package io.guruorm.catalog.script;

import static io.guruorm.catalog.script.ScriptWords.after;

import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogView;
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
import org.jspecify.annotations.Nullable;

/**
 * Statements that make tables with their indexes, options and comments in one piece. Foreign keys come later: tables may
 * refer to each other.
 *
 * @param words names and literals
 */
record OnePieceScript(ScriptWords words) implements RelationScript {

    private static final String ROW_START = "ROW START";
    private static final String ROW_END = "ROW END";
    private static final String VERSIONED = " with system versioning";

    @Override
    public List<String> table(CatalogTable table) {
        words.refuseForeign(table);
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column(table, column)));
        period(table, parts);
        table.indexes().forEach(index -> parts.add(line(table, index)));
        table.checks().stream()
                .filter(check -> check.column() == null)
                .map(this::check)
                .forEach(parts::add);
        return List.of("create table " + words.name(table.qualified()) + " (" + String.join(", ", parts) + ")"
                + options(table) + partitions(table));
    }

    @Override
    public String column(CatalogTable table, TableColumn column) {
        return words.one(column.name()) + " " + column.type() + after(" collate ", column.collation())
                + generated(column)
                + (column.nullable() || isEndOfPeriod(column) ? "" : " not null")
                + (column.generation() == null && column.nullable() ? " null" : "")
                + after(" default ", column.defaultExpression())
                + (column.identity() == null ? "" : " auto_increment") + after(" ", column.options())
                + comment(" comment ", column.comment())
                + table.checks().stream()
                        .filter(check -> column.name().equals(check.column()))
                        .map(check -> " check (" + check.expression() + ")")
                        .collect(Collectors.joining());
    }

    private static String generated(TableColumn column) {
        TableColumn.Generation generation = column.generation();
        String expression = Objects.requireNonNullElse(column.generatedExpression(), "");
        if (generation == null) {
            return "";
        }
        return isEndOfPeriod(column)
                ? " generated always as " + expression
                : " generated always as (" + expression + ")"
                        + (generation == TableColumn.Generation.STORED ? " stored" : " virtual");
    }

    private static boolean isEndOfPeriod(TableColumn column) {
        return ROW_START.equals(column.generatedExpression()) || ROW_END.equals(column.generatedExpression());
    }

    /** Columns that say since when and until when a row counts belong together. */
    private void period(CatalogTable table, List<String> parts) {
        List<String> ends = new ArrayList<>();
        for (String end : List.of(ROW_START, ROW_END)) {
            table.columns().stream()
                    .filter(column -> end.equals(column.generatedExpression()))
                    .forEach(column -> ends.add(column.name()));
        }
        if (!ends.isEmpty()) {
            parts.add("period for system_time (" + words.list(ends) + ")");
        }
    }

    private String check(TableCheck check) {
        return (check.name() == null ? "" : "constraint " + words.one(check.name()) + " ") + "check ("
                + check.expression() + ")" + (check.validated() ? "" : " not enforced");
    }

    @Override
    public List<String> check(CatalogTable table, TableCheck check) {
        return List.of(alter(table) + "add " + check(check));
    }

    @Override
    public List<String> key(CatalogTable table, TableKey key) {
        return table.indexes().stream()
                .filter(index -> key.primary() ? index.primary() : index.name().equals(key.name()))
                .flatMap(index -> index(table, index).stream())
                .toList();
    }

    @Override
    public List<String> index(CatalogTable table, TableIndex index) {
        return List.of(alter(table) + "add " + line(table, index));
    }

    @Override
    public List<String> index(CatalogView view, TableIndex index) {
        return List.of();
    }

    private String alter(CatalogTable table) {
        return "alter table " + words.name(table.qualified()) + " ";
    }

    private String line(CatalogTable table, TableIndex index) {
        String what =
                switch (index.method()) {
                    case "fulltext", "spatial", "vector" -> index.method() + " key " + words.one(index.name());
                    default ->
                        index.primary()
                                ? "primary key"
                                : (index.unique() ? "unique " : "") + "key " + words.one(index.name());
                };
        return what + " ("
                + index.parts().stream().map(part -> part(index, part)).collect(Collectors.joining(", ")) + ")"
                + using(table, index) + after(" ", index.options()) + comment(" comment ", index.comment());
    }

    private String part(TableIndex index, TableIndex.Part part) {
        boolean whole = part.length() == null || index.method().equals("spatial");
        return (part.column() == null ? "(" + part.expression() + ")" : words.one(part.column()))
                + (whole ? "" : "(" + part.length() + ")")
                + (part.descending() ? " desc" : "");
    }

    /** Left out where it is the engine's own choice. */
    private static String using(CatalogTable table, TableIndex index) {
        boolean memory = Objects.requireNonNullElse(table.options(), "").startsWith("engine=MEMORY");
        return switch (index.method()) {
            case "btree" -> memory ? " using btree" : "";
            case "hash" -> memory ? "" : " using hash";
            default -> index.method().equals("rtree") ? " using rtree" : "";
        };
    }

    /** What stands behind a table's columns. */
    String options(CatalogTable table) {
        String options = Objects.requireNonNullElse(table.options(), "");
        boolean versioned = options.endsWith(VERSIONED);
        String usual = versioned ? options.substring(0, options.length() - VERSIONED.length()) : options;
        return " " + usual + comment(" comment=", table.comment()) + (versioned ? VERSIONED : "");
    }

    private static String partitions(CatalogTable table) {
        Partitioning partitioning = table.partitioning();
        return partitioning == null
                ? ""
                : " partition by " + partitioning.strategy() + " (" + partitioning.key() + ")"
                        + after(" ", partitioning.parts());
    }

    private String comment(String before, @Nullable String comment) {
        return comment == null ? "" : before + words.text(comment);
    }

    @Override
    public List<String> view(CatalogView view) {
        boolean names = words.viewsNameColumns() && !view.columns().isEmpty();
        return List.of("create" + after(" ", view.options()) + " view " + words.name(view.qualified())
                + (names
                        ? " ("
                                + words.list(view.columns().stream()
                                        .map(TableColumn::name)
                                        .toList()) + ")"
                        : "")
                + " as " + view.definition());
    }

    @Override
    public List<String> indexes(CatalogTable table) {
        return List.of();
    }

    @Override
    public List<String> indexes(CatalogView view) {
        return List.of();
    }

    @Override
    public List<String> foreignKeys(CatalogTable table) {
        return table.foreignKeys().stream()
                .flatMap(key -> foreignKey(table, key).stream())
                .toList();
    }

    @Override
    public List<String> foreignKey(CatalogTable table, TableForeignKey key) {
        return List.of(alter(table) + "add constraint " + words.one(Objects.requireNonNull(key.name()))
                + " foreign key (" + words.list(key.columns()) + ") references " + words.name(key.table()) + " ("
                + words.list(key.foreignColumns()) + ")" + words.action(" on delete ", key.onDelete())
                + words.action(" on update ", key.onUpdate()));
    }

    @Override
    public List<String> triggers(CatalogTable table) {
        return table.triggers().stream()
                .flatMap(trigger -> trigger(table.qualified(), trigger).stream())
                .toList();
    }

    @Override
    public List<String> trigger(CatalogName relation, TableTrigger trigger) {
        return words.inMode(trigger.mode(), trigger.definition());
    }

    @Override
    public List<String> triggers(CatalogView view) {
        return List.of();
    }

    @Override
    public List<String> policies(CatalogTable table) {
        return List.of();
    }

    @Override
    public List<String> policy(CatalogTable table, TablePolicy policy) {
        return List.of();
    }
}
