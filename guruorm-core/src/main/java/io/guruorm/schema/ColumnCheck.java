package io.guruorm.schema;

import io.guruorm.sql.Binding;
import io.guruorm.sql.ColumnName;
import io.guruorm.sql.Condition;
import io.guruorm.sql.ConditionVisitor;
import io.guruorm.sql.Conditions;
import io.guruorm.sql.DefaultKeyword;
import io.guruorm.sql.DeleteStatement;
import io.guruorm.sql.ExistsStatement;
import io.guruorm.sql.Expression;
import io.guruorm.sql.ExpressionVisitor;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Projection;
import io.guruorm.sql.RawExpression;
import io.guruorm.sql.SelectStatement;
import io.guruorm.sql.Statement;
import io.guruorm.sql.StatementVisitor;
import io.guruorm.sql.SubqueryExpression;
import io.guruorm.sql.UpdateStatement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through one statement and looks each column up. */
final class ColumnCheck
        implements StatementVisitor<ColumnCheck>, ExpressionVisitor<ColumnCheck>, ConditionVisitor<ColumnCheck> {

    private final ColumnScope scope;
    private @Nullable UnknownColumn found;

    private ColumnCheck(ColumnScope scope) {
        this.scope = scope;
    }

    static Optional<UnknownColumn> of(Statement statement, SchemaCache cache, boolean byCase) {
        ColumnCheck check = new ColumnCheck(new ColumnScope(cache, byCase, null));
        statement.accept(check);
        return Optional.ofNullable(check.found);
    }

    private void column(String name) {
        if (found == null) {
            found = scope.unknown(name).orElse(null);
        }
    }

    private void expression(Expression expression) {
        expression.accept(this);
    }

    private void conditions(Conditions conditions) {
        conditions.links().forEach(link -> link.condition().accept(this));
    }

    @Override
    public ColumnCheck select(SelectStatement statement) {
        ColumnScope inside = scope.inside();
        inside.add(statement.from());
        statement.joins().forEach(join -> inside.add(join.source()));
        ColumnCheck rows = new ColumnCheck(inside);
        rows.projection(statement.projection());
        statement.distinct().on().forEach(rows::expression);
        statement.joins().forEach(join -> rows.conditions(join.on()));
        rows.conditions(statement.where());
        ColumnCheck groups = new ColumnCheck(inside.with(statement.projection().accept(new GivenNames())));
        statement.groups().forEach(groups::expression);
        groups.conditions(statement.having());
        if (statement.unions().isEmpty()) {
            statement.orders().forEach(order -> groups.expression(order.by()));
        }
        take(rows);
        take(groups);
        inside.subqueries().forEach(this::select);
        statement.unions().forEach(union -> select(union.query()));
        return this;
    }

    /** What a select list calls its columns; empty where its raw SQL may say any name. */
    private static final class GivenNames implements Projection.Visitor<Optional<Set<String>>> {

        @Override
        public Optional<Set<String>> columns(Projection.Columns columns) {
            boolean told = columns.columns().stream()
                    .allMatch(one -> one.alias() != null || one.expression() instanceof ColumnName);
            return told
                    ? Optional.of(columns.columns().stream()
                            .map(Projection.Selected::alias)
                            .flatMap(Stream::ofNullable)
                            .collect(Collectors.toSet()))
                    : Optional.empty();
        }

        @Override
        public Optional<Set<String>> aggregate(Projection.AggregateOf aggregate) {
            return Optional.of(Set.of("aggregate"));
        }
    }

    private void take(ColumnCheck other) {
        if (found == null) {
            found = other.found;
        }
    }

    private void projection(Projection projection) {
        List<? extends Expression> expressions =
                projection.accept(new Projection.Visitor<List<? extends Expression>>() {
                    @Override
                    public List<? extends Expression> columns(Projection.Columns columns) {
                        return columns.columns().stream()
                                .map(Projection.Selected::expression)
                                .toList();
                    }

                    @Override
                    public List<? extends Expression> aggregate(Projection.AggregateOf aggregate) {
                        return aggregate.columns();
                    }
                });
        expressions.forEach(this::expression);
    }

    @Override
    public ColumnCheck exists(ExistsStatement statement) {
        return select(statement.query());
    }

    @Override
    public ColumnCheck insert(InsertStatement statement) {
        ColumnScope inside = scope.inside();
        inside.addTable(statement.table());
        ColumnCheck rows = new ColumnCheck(inside);
        statement.columns().forEach(rows::column);
        statement.returning().forEach(rows::column);
        take(rows);
        return this;
    }

    @Override
    public ColumnCheck update(UpdateStatement statement) {
        ColumnScope inside = scope.inside();
        inside.add(statement.table());
        ColumnCheck rows = new ColumnCheck(inside);
        statement.assignments().forEach(assignment -> {
            rows.column(assignment.column());
            rows.expression(assignment.value());
        });
        rows.conditions(statement.where());
        take(rows);
        return this;
    }

    @Override
    public ColumnCheck delete(DeleteStatement statement) {
        ColumnScope inside = scope.inside();
        inside.add(statement.table());
        ColumnCheck rows = new ColumnCheck(inside);
        rows.conditions(statement.where());
        take(rows);
        return this;
    }

    @Override
    public ColumnCheck column(ColumnName column) {
        column(column.name());
        return this;
    }

    @Override
    public ColumnCheck binding(Binding binding) {
        return this;
    }

    @Override
    public ColumnCheck raw(RawExpression raw) {
        return this;
    }

    @Override
    public ColumnCheck subquery(SubqueryExpression subquery) {
        return select(subquery.statement());
    }

    @Override
    public ColumnCheck defaultKeyword(DefaultKeyword keyword) {
        return this;
    }

    @Override
    public ColumnCheck comparison(Condition.Comparison condition) {
        expression(condition.left());
        expression(condition.right());
        return this;
    }

    @Override
    public ColumnCheck nullCheck(Condition.NullCheck condition) {
        expression(condition.subject());
        return this;
    }

    @Override
    public ColumnCheck inValues(Condition.InValues condition) {
        expression(condition.subject());
        return this;
    }

    @Override
    public ColumnCheck inQuery(Condition.InQuery condition) {
        expression(condition.subject());
        return select(condition.query());
    }

    @Override
    public ColumnCheck between(Condition.Between condition) {
        expression(condition.subject());
        expression(condition.low());
        expression(condition.high());
        return this;
    }

    @Override
    public ColumnCheck like(Condition.Like condition) {
        expression(condition.subject());
        expression(condition.pattern());
        return this;
    }

    @Override
    public ColumnCheck exists(Condition.Exists condition) {
        return select(condition.query());
    }

    @Override
    public ColumnCheck group(Condition.Group condition) {
        conditions(condition.conditions());
        return this;
    }

    @Override
    public ColumnCheck raw(Condition.RawCondition condition) {
        return this;
    }
}
