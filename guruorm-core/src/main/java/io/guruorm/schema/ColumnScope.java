package io.guruorm.schema;

import io.guruorm.sql.SelectStatement;
import io.guruorm.sql.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables whose columns a part of a statement may name: its own and those of the statements around it. */
final class ColumnScope {

    /** What tables have without telling. */
    private static final Set<String> HIDDEN =
            Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid", "rowid", "_rowid_");

    private final SchemaCache cache;
    private final boolean byCase;
    private final @Nullable ColumnScope around;
    private final List<Entry> entries;
    private final List<SelectStatement> subqueries = new ArrayList<>();
    private final Optional<Set<String>> aliases;

    ColumnScope(SchemaCache cache, boolean byCase, @Nullable ColumnScope around) {
        this(cache, byCase, around, new ArrayList<>(), Optional.of(Set.of()));
    }

    private ColumnScope(
            SchemaCache cache,
            boolean byCase,
            @Nullable ColumnScope around,
            List<Entry> entries,
            Optional<Set<String>> aliases) {
        this.cache = cache;
        this.byCase = byCase;
        this.around = around;
        this.entries = entries;
        this.aliases = aliases;
    }

    /** That of a statement inside of this one. */
    ColumnScope inside() {
        return new ColumnScope(cache, byCase, this);
    }

    /** The same tables, and names that the statement itself gives: empty for any. */
    ColumnScope with(Optional<Set<String>> names) {
        return new ColumnScope(cache, byCase, around, entries, names);
    }

    void add(Source source) {
        entries.add(source.accept(new Source.Visitor<Entry>() {
            @Override
            public Entry table(Source.NamedTable table) {
                return entry(table.name(), table.alias());
            }

            @Override
            public Entry derived(Source.DerivedTable derived) {
                subqueries.add(derived.query());
                return new Entry(derived.alias(), Optional.empty());
            }

            @Override
            public Entry raw(Source.RawSource raw) {
                return new Entry("", Optional.empty());
            }
        }));
    }

    void addTable(String table) {
        entries.add(entry(table, null));
    }

    private Entry entry(String table, @Nullable String alias) {
        return new Entry(alias == null ? table : alias, cache.table(table));
    }

    /** The queries that stand as tables; they cannot see this statement's tables. */
    List<SelectStatement> subqueries() {
        return subqueries;
    }

    /** A table and what it is called here; without columns where they are not known. */
    private record Entry(String name, Optional<SchemaCache.Table> table) {

        boolean isCalled(String qualifier) {
            return name.equals(qualifier)
                    || table.filter(known -> known.isCalled(qualifier)).isPresent();
        }
    }

    /** The column, if it is surely not there. */
    Optional<UnknownColumn> unknown(String written) {
        int path = written.indexOf("->");
        String name = path < 0 ? written : written.substring(0, path);
        int dot = name.lastIndexOf('.');
        String column = name.substring(dot + 1);
        if (column.equals("*") || HIDDEN.contains(column.toLowerCase(Locale.ROOT)) || isGiven(name)) {
            return Optional.empty();
        }
        List<Entry> all = new ArrayList<>();
        for (ColumnScope scope = this; scope != null; scope = scope.around) {
            all.addAll(scope.entries);
        }
        List<Entry> meant = dot < 0
                ? all
                : all.stream()
                        .filter(entry -> entry.isCalled(name.substring(0, dot)))
                        .toList();
        boolean sure = !meant.isEmpty()
                && meant.stream().allMatch(entry -> entry.table().isPresent());
        List<SchemaCache.Table> tables =
                meant.stream().flatMap(entry -> entry.table().stream()).toList();
        return !sure || tables.stream().anyMatch(table -> has(table, column))
                ? Optional.empty()
                : Optional.of(new UnknownColumn(
                        column,
                        tables.stream().map(SchemaCache.Table::name).distinct().toList(),
                        tables.stream()
                                .flatMap(table -> table.columnNames().stream())
                                .distinct()
                                .toList()));
    }

    private boolean isGiven(String name) {
        return aliases.isEmpty() ? !name.contains(".") : aliases.get().contains(name);
    }

    private boolean has(SchemaCache.Table table, String column) {
        return table.columns().stream()
                .map(SchemaCache.Column::name)
                .anyMatch(known -> byCase ? known.equals(column) : known.equalsIgnoreCase(column));
    }
}
