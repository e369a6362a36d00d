package io.guruorm.sql;

import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A query that belongs to no database: each word returns a new one. Immutable and thread-safe.
 *
 * <p>{@code Query.from("users").where("id", 1)} compiles to {@code select * from "users" where "id" = ?}.
 */
@CheckReturnValue
public final class Query implements QueryVocabulary<Query> {

    private final SelectStatement statement;
    private final boolean allRowsMeant;

    private Query(SelectStatement statement, boolean allRowsMeant) {
        this.statement = statement;
        this.allRowsMeant = allRowsMeant;
    }

    /**
     * All rows of a table.
     *
     * @param table {@code users}, {@code shop.users}, {@code users as u}
     */
    public static Query from(String table) {
        return new Query(SelectStatement.all(Source.table(table)), false);
    }

    /**
     * All rows of a query.
     *
     * @param query the query that stands as a table
     * @param alias what it is called
     */
    public static Query from(Subquery query, String alias) {
        return new Query(SelectStatement.all(new Source.DerivedTable(query.statement(), alias)), false);
    }

    /**
     * All rows of a source in one's own SQL: {@code Query.from(raw("generate_series(1, ?) as n", 5))}.
     *
     * @param source the fragment
     */
    public static Query from(RawExpression source) {
        return new Query(SelectStatement.all(new Source.RawSource(source)), false);
    }

    @Override
    public Query query() {
        return this;
    }

    @Override
    public Query withQuery(Query query) {
        return query;
    }

    @Override
    public SelectStatement statement() {
        return statement;
    }

    /**
     * The text and bindings of this query.
     *
     * @param compiler a dialect
     */
    public Sql toSql(SqlCompiler compiler) {
        return compiler.compile(statement);
    }

    /**
     * {@code select count(*) as aggregate from …}; over a sub-query where rows are grouped, distinct, limited or united.
     */
    public SelectStatement countStatement() {
        return aggregate(AggregateFunction.COUNT, List.of());
    }

    /**
     * {@code select count("name") as aggregate from …}, with {@code distinct} where the query says so.
     *
     * @param column what to count
     */
    public SelectStatement countStatement(String column) {
        return aggregateStatement(AggregateFunction.COUNT, column);
    }

    /**
     * One value over all rows, in the column {@code aggregate}.
     *
     * @param function the function
     * @param column what it is applied to
     */
    public SelectStatement aggregateStatement(AggregateFunction function, String column) {
        return aggregate(function, List.of(new ColumnName(column)));
    }

    private SelectStatement aggregate(AggregateFunction function, List<ColumnName> columns) {
        if (needsWholeRows(columns)) {
            return SelectStatement.all(new Source.DerivedTable(statement, "aggregate_table"))
                    .withProjection(new Projection.AggregateOf(function, columns, false));
        }
        boolean distinct = statement.distinct().applied();
        return statement
                .withOrders(List.of())
                .withDistinct(Distinct.NONE)
                .withProjection(new Projection.AggregateOf(function, columns, distinct));
    }

    /** Whether counting has to look at the finished rows, as they are not simply those of the source. */
    private boolean needsWholeRows(List<ColumnName> columns) {
        var distinct = statement.distinct();
        return !statement.groups().isEmpty()
                || !statement.having().isEmpty()
                || !statement.unions().isEmpty()
                || statement.limit() != null
                || statement.offset() != null
                || (distinct.applied() && (columns.isEmpty() || !distinct.on().isEmpty()));
    }

    /** {@code select exists(select …) as "exists"}. */
    public ExistsStatement existsStatement() {
        return new ExistsStatement(statement);
    }

    /**
     * {@code update … set … where …}.
     *
     * @param values column to value; at least one
     * @throws GuruException if there is neither a condition nor {@link #allRows()}, or a clause that update lacks
     */
    public UpdateStatement updateStatement(Map<String, ?> values) {
        var table = changeable("update");
        var assignments = new ArrayList<Assignment>();
        new TreeMap<>(values).forEach((column, value) -> assignments.add(new Assignment(column, Expression.of(value))));
        return new UpdateStatement(table, assignments, statement.where());
    }

    /**
     * {@code delete from … where …}.
     *
     * @throws GuruException if there is neither a condition nor {@link #allRows()}, or a clause that delete lacks
     */
    public DeleteStatement deleteStatement() {
        return new DeleteStatement(changeable("delete"), statement.where());
    }

    /**
     * {@code insert into … values …}.
     *
     * @param rows at least one, all with the same columns
     * @throws GuruException if this query says more than its table
     */
    public InsertStatement insertStatement(Collection<? extends Map<String, ?>> rows) {
        if (!(statement.from() instanceof Source.NamedTable table)
                || table.alias() != null
                || !statement.equals(SelectStatement.all(table))) {
            throw new GuruException("An insert takes a table and nothing else: no conditions, joins, orders or alias.");
        }
        return InsertStatement.of(table.name(), rows);
    }

    private Source.NamedTable changeable(String word) {
        if (!(statement.from() instanceof Source.NamedTable table)) {
            throw new GuruException("Only a table can be the target of " + word + ", not a sub-query or raw SQL.");
        }
        if (!statement.equals(SelectStatement.all(table).withWhere(statement.where()))) {
            throw new GuruException("The " + word + " of " + table.name() + " takes conditions only; it has a select, "
                    + "join, group, order, limit or lock too. Use whereIn(\"id\", query) with these in the query.");
        }
        if (statement.where().isEmpty() && !allRowsMeant) {
            throw new GuruException(
                    "The " + word + " of " + table.name() + " has no condition, so it would touch every "
                            + "row. Add where(...), or allRows() if that is meant.");
        }
        return table;
    }

    Query with(SelectStatement statement) {
        return new Query(statement, allRowsMeant);
    }

    Query meaningAllRows() {
        return new Query(statement, true);
    }

    /** What is selected so far; all columns where nothing was said. */
    static List<Projection.Selected> selected(Query query) {
        return query.statement.projection() instanceof Projection.Columns columns ? columns.columns() : List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Query that && statement.equals(that.statement) && allRowsMeant == that.allRowsMeant;
    }

    @Override
    public int hashCode() {
        return statement.hashCode();
    }
}
