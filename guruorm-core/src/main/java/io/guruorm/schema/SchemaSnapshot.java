package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Which tables, columns and indexes there are after some changes: those of a beginning, with the changes played over
 * them as values. Immutable; nothing is sent anywhere, and the beginning is asked for a table only when it matters.
 */
public final class SchemaSnapshot implements SchemaQuestions {

    private final Function<String, Optional<TableShape>> beginning;
    private final Predicate<String> views;
    private final IndexNaming naming;
    private final String ownSchema;
    private final Map<String, Optional<TableShape>> changed;
    private final Map<String, Boolean> changedViews;

    private SchemaSnapshot(
            Function<String, Optional<TableShape>> beginning,
            Predicate<String> views,
            IndexNaming naming,
            String ownSchema,
            Map<String, Optional<TableShape>> changed,
            Map<String, Boolean> changedViews) {
        this.beginning = beginning;
        this.views = views;
        this.naming = naming;
        this.ownSchema = ownSchema;
        this.changed = Map.copyOf(changed);
        this.changedViews = Map.copyOf(changedViews);
    }

    /**
     * A schema without any table.
     *
     * @param naming what indexes are called that were given no name
     */
    public static SchemaSnapshot empty(IndexNaming naming) {
        return over(table -> Optional.empty(), naming, "");
    }

    /**
     * A schema that begins as something else tells, without any view.
     *
     * @param beginning how a table is before any change, by its name; empty where there is none
     * @param naming what indexes are called that were given no name
     * @param ownSchema the schema that names without one mean
     */
    public static SchemaSnapshot over(
            Function<String, Optional<TableShape>> beginning, IndexNaming naming, String ownSchema) {
        return over(beginning, view -> false, naming, ownSchema);
    }

    /**
     * A schema that begins as something else tells.
     *
     * @param beginning how a table is before any change, by its name; empty where there is none
     * @param views whether there is a view of a name before any change
     * @param naming what indexes are called that were given no name
     * @param ownSchema the schema that names without one mean
     */
    public static SchemaSnapshot over(
            Function<String, Optional<TableShape>> beginning,
            Predicate<String> views,
            IndexNaming naming,
            String ownSchema) {
        return new SchemaSnapshot(beginning, views, naming, ownSchema, Map.of(), Map.of());
    }

    /**
     * The schema after one more change; this one stays as it is.
     *
     * @param change the change
     */
    public SchemaSnapshot after(SchemaChange change) {
        return change.accept(new SnapshotPlayer(this));
    }

    /**
     * How a table is; empty where there is none.
     *
     * @param table {@code schema.table} where qualified
     */
    public Optional<TableShape> table(String table) {
        var known = changed.get(key(table));
        return known == null ? beginning.apply(key(table)) : known;
    }

    @Override
    public boolean hasTable(String table) {
        return table(table).isPresent();
    }

    @Override
    public boolean hasView(String view) {
        var known = changedViews.get(key(view));
        return known == null ? views.test(key(view)) : known;
    }

    @Override
    public boolean hasColumn(String table, String column) {
        return table(table).filter(shape -> shape.columns().contains(column)).isPresent();
    }

    /**
     * {@inheritDoc}
     *
     * @throws GuruException if a column of the table was dropped or renamed, or it became a partition, so that values
     *     cannot tell
     */
    @Override
    public boolean hasIndex(String table, String name) {
        return indexed(table).filter(shape -> shape.indexes().containsKey(name)).isPresent();
    }

    /**
     * {@inheritDoc}
     *
     * @throws GuruException if a column of the table was dropped or renamed, or it became a partition, so that values
     *     cannot tell
     */
    @Override
    public boolean hasIndex(String table, List<String> columns) {
        return indexed(table).filter(shape -> shape.hasIndexOn(columns)).isPresent();
    }

    private Optional<TableShape> indexed(String table) {
        var shape = table(table);
        if (shape.isPresent() && !shape.get().indexesKnown()) {
            throw new GuruException(
                    "hasIndex(\"" + table + "\", ...) cannot be answered without a database: a column of the table was"
                            + " dropped or renamed before, or it became a partition, and its indexes went, came or changed"
                            + " with it.");
        }
        return shape;
    }

    SchemaSnapshot with(String table, Optional<TableShape> shape) {
        var more = new HashMap<>(changed);
        more.put(key(table), shape);
        return new SchemaSnapshot(beginning, views, naming, ownSchema, more, changedViews);
    }

    SchemaSnapshot withView(String view, boolean there) {
        var more = new HashMap<>(changedViews);
        more.put(key(view), there);
        return new SchemaSnapshot(beginning, views, naming, ownSchema, changed, more);
    }

    SchemaSnapshot edit(String table, UnaryOperator<TableShape> edit) {
        var shape = table(table);
        return shape.isEmpty() ? this : with(table, shape.map(edit));
    }

    IndexNaming naming() {
        return naming;
    }

    private String key(String name) {
        var own = ownSchema + ".";
        return name.startsWith(own) ? name.substring(own.length()) : name;
    }
}
