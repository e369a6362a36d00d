package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table while it is written, inside the callback of {@link Schema#create} or {@link Schema#table}. When the callback
 * has ended it freezes into changes; every later call on it is refused.
 */
public final class Blueprint
        implements NumberColumns,
                KeyColumns,
                TextColumns,
                TimeColumns,
                SpecialColumns,
                MorphColumns,
                IndexCommands,
                ConstraintCommands,
                DropCommands,
                TableOptionCommands,
                RowSecurityCommands {

    private final Window window;
    private final boolean creating;
    private final List<Step> steps = new ArrayList<>();
    private String name;
    private boolean temporary;
    private @Nullable PartitionKey partitioning;
    private @Nullable String after;

    private Blueprint(String name, boolean creating) {
        this.name = Arguments.name(name, "table");
        this.window = new Window(name);
        this.creating = creating;
    }

    /**
     * Runs a callback that describes a new table.
     *
     * @param table {@code schema.table} where qualified
     * @param define writes on the blueprint
     * @return the table as a value
     */
    public static CreateTable create(String table, Consumer<Blueprint> define) {
        var blueprint = new Blueprint(table, true);
        blueprint.run(define);
        return new CreateTable(NewTable.of(table, blueprint.temporary, blueprint.partitioning, blueprint.changes()));
    }

    /**
     * Runs a callback that changes a table.
     *
     * @param table {@code schema.table} where qualified
     * @param alter writes on the blueprint
     * @return the changes in the order of the calls
     */
    public static List<SchemaChange> alter(String table, Consumer<Blueprint> alter) {
        var blueprint = new Blueprint(table, false);
        blueprint.run(alter);
        return blueprint.changes();
    }

    private void run(Consumer<Blueprint> callback) {
        window.whileOpen(() -> callback.accept(this));
    }

    private List<SchemaChange> changes() {
        return steps.stream().flatMap(step -> step.changes().stream()).toList();
    }

    private <T extends Step> T add(T step) {
        window.require();
        steps.add(step);
        return step;
    }

    private void add(SchemaChange change) {
        add((Step) () -> List.of(change));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ColumnBuilder addColumn(String name, ColumnType type) {
        return placed(add(new ColumnBuilder(window, this.name, name, type)));
    }

    @Override
    public ForeignColumnBuilder addForeignColumn(String name, ColumnType type) {
        return placed(add(new ForeignColumnBuilder(this, window, name, type)));
    }

    private <C extends ColumnIndexes<C>> C placed(C column) {
        if (after != null) {
            column.after(after);
            after = column.name();
        }
        return column;
    }

    /**
     * Puts the columns that a callback adds behind another, in order; MySQL and MariaDB.
     *
     * @param column the column before them
     * @param columns adds columns to this blueprint
     */
    public void after(String column, Consumer<Blueprint> columns) {
        window.require();
        var before = after;
        after = Arguments.name(column, "column");
        columns.accept(this);
        after = before;
    }

    @Override
    public IndexBuilder index(List<String> columns, @Nullable String name) {
        return IndexCommands.super.index(columns, name);
    }

    @Override
    public IndexBuilder addIndex(IndexKind kind, List<String> columns, @Nullable String name) {
        var index = addIndex(
                kind,
                Arguments.names(columns, "An index").stream()
                        .map(IndexPart::part)
                        .toList());
        return name == null ? index : index.name(name);
    }

    @Override
    public IndexBuilder addIndex(IndexKind kind, List<IndexPart> parts) {
        return add(new IndexBuilder(window, name, kind, parts, null));
    }

    @Override
    public IndexBuilder rawIndex(String expression, String name) {
        var sql = Arguments.name(expression, "index expression");
        return add(new IndexBuilder(window, this.name, IndexKind.INDEX, List.of(), sql))
                .name(name);
    }

    @Override
    public ForeignKeyBuilder foreign(List<String> columns, @Nullable String name) {
        return add(new ForeignKeyBuilder(window, this.name, columns, name));
    }

    @Override
    public DropIndexBuilder dropIndex(IndexKind kind, Reference index) {
        return add(new DropIndexBuilder(window, name, kind, index));
    }

    @Override
    public DropForeignBuilder dropForeign(Reference key) {
        return add(new DropForeignBuilder(window, name, key));
    }

    @Override
    public void dropColumn(List<String> columns) {
        add(new DropColumns(name, columns));
    }

    /**
     * Gives a column another name.
     *
     * @param from the present name
     * @param to the new name
     */
    public void renameColumn(String from, String to) {
        add(new RenameColumn(name, Arguments.name(from, "column"), Arguments.name(to, "column")));
    }

    /**
     * Gives an index another name.
     *
     * @param from the present name
     * @param to the new name
     */
    public void renameIndex(String from, String to) {
        add(new RenameIndex(name, Arguments.name(from, "index"), Arguments.name(to, "index")));
    }

    @Override
    public CheckBuilder check(String name, String expression) {
        return add(new CheckBuilder(window, this.name, name, expression));
    }

    @Override
    public ExclusionBuilder exclude(String name) {
        return add(new ExclusionBuilder(window, this.name, name));
    }

    @Override
    public DropConstraintBuilder dropCheck(Reference check) {
        var table = name;
        return add(new DropConstraintBuilder(window, ifExists -> new DropCheck(table, check, ifExists)));
    }

    @Override
    public DropConstraintBuilder dropExclusion(String name) {
        var table = this.name;
        var exclusion = Arguments.name(name, "exclusion");
        return add(new DropConstraintBuilder(window, ifExists -> new DropExclusion(table, exclusion, ifExists)));
    }

    @Override
    public void validate(Reference constraint) {
        add(new ValidateConstraint(name, constraint));
    }

    /**
     * Gives the table another name; calls that follow in this callback speak of the new one.
     *
     * @param to the new name
     */
    public void rename(String to) {
        var change = new RenameTable(name, Arguments.name(to, "table"));
        add(change);
        name = change.renamed();
    }

    /**
     * What the table is for.
     *
     * @param text in words; null removes them
     */
    public void comment(@Nullable String text) {
        add(new CommentOnTable(name, text));
    }

    /** The table lives as long as the session; in {@code create} only. */
    public void temporary() {
        requireNew("temporary()");
        temporary = true;
    }

    /**
     * The table's rows stand in partitions, which {@link Schema#createPartition} makes; in {@code create} only.
     * PostgreSQL, where each primary key and unique rule has to hold these columns.
     *
     * @param strategy range, list or hash
     * @param columns at least one
     */
    public void partitionBy(String strategy, String... columns) {
        requireNew("partitionBy(...)");
        partitioning = PartitionKey.of(strategy, List.of(columns));
    }

    /**
     * {@link #partitionBy} an expression.
     *
     * @param strategy range, list or hash
     * @param expression pasted between parentheses; one that is no mere call of a function needs its own
     */
    public void partitionByRaw(String strategy, String expression) {
        requireNew("partitionByRaw(...)");
        partitioning = PartitionKey.raw(strategy, expression);
    }

    private void requireNew(String call) {
        window.require();
        if (!creating) {
            throw new GuruException(call + " stands in create(...) only: table " + name + " is there already.");
        }
    }

    @Override
    public void addRowSecurity(RowSecurityChange change) {
        add(change);
    }

    @Override
    public PolicyBuilder policy(String name) {
        return add(new PolicyBuilder(window, this.name, name));
    }

    @Override
    public void option(TableOption option, String value) {
        add(new SetTableOption(name, option, value));
    }
}
