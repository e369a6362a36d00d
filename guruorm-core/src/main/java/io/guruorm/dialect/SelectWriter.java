package io.guruorm.dialect;

import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.Conditions;
import io.guruorm.sql.Direction;
import io.guruorm.sql.Distinct;
import io.guruorm.sql.Expression;
import io.guruorm.sql.Join;
import io.guruorm.sql.Order;
import io.guruorm.sql.Projection;
import io.guruorm.sql.RowLock;
import io.guruorm.sql.SelectStatement;
import io.guruorm.sql.Source;
import io.guruorm.sql.Union;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes queries, clause by clause. */
final class SelectWriter implements Projection.Visitor<SqlText> {

    private static final List<BiConsumer<SelectWriter, SelectStatement>> CORE = List.of(
            SelectWriter::projection,
            SelectWriter::from,
            (writer, query) -> query.joins().forEach(join -> writer.join(join, query.lock())),
            (writer, query) -> writer.conditions(" where ", query.where()),
            (writer, query) -> writer.list(" group by ", query.groups(), writer::expression),
            (writer, query) -> writer.conditions(" having ", query.having()));

    private static final List<BiConsumer<SelectWriter, SelectStatement>> TAIL = List.of(
            (writer, query) -> writer.list(" order by ", query.orders(), writer::order),
            (writer, query) -> writer.out.append(writer.syntax.page(query)),
            (writer, query) -> writer.lock(query.lock()));

    private final SqlText out;
    private final StatementSyntax syntax;
    private final ExpressionWriter expressions;

    SelectWriter(SqlText out, StatementSyntax syntax) {
        this.out = out;
        this.syntax = syntax;
        this.expressions = new ExpressionWriter(out, syntax);
    }

    /** A query inside of another statement. */
    void nested(SelectStatement query) {
        write(syntax.inner(query));
    }

    void write(SelectStatement query) {
        if (query.unions().isEmpty()) {
            CORE.forEach(clause -> clause.accept(this, query));
        } else {
            out.append(opening());
            CORE.forEach(clause -> clause.accept(this, query));
            out.append(closing());
            query.unions().forEach(this::union);
        }
        TAIL.forEach(clause -> clause.accept(this, query));
    }

    private void union(Union union) {
        out.append(union.all() ? " union all " : " union ").append(opening());
        nested(union.query());
        out.append(closing());
    }

    /** Where no query of a union may stand in parentheses, each is one that reads from it. */
    private String opening() {
        return syntax.supports(Capability.PARENTHESES_IN_UNIONS) ? "(" : "select * from (";
    }

    private String closing() {
        return syntax.supports(Capability.PARENTHESES_IN_UNIONS) ? ")" : syntax.endOfUnionPart();
    }

    private void projection(SelectStatement query) {
        out.append("select ");
        distinct(query.distinct());
        out.append(syntax.top(query));
        query.projection().accept(this);
    }

    private void distinct(Distinct distinct) {
        if (!distinct.applied()) {
            return;
        }
        if (distinct.on().isEmpty()) {
            out.append("distinct ");
            return;
        }
        if (!syntax.supports(Capability.DISTINCT_ON)) {
            throw new UnsupportedFeatureException(
                    syntax.dialect(), "distinct on (...)", "Use groupBy, or a window function in raw SQL.");
        }
        list("distinct on (", distinct.on(), this::expression);
        out.append(") ");
    }

    @Override
    public SqlText columns(Projection.Columns columns) {
        if (columns.columns().isEmpty()) {
            return out.append("*");
        }
        list("", columns.columns(), selected -> {
            expression(selected.expression());
            if (selected.alias() != null) {
                out.append(" as ").append(syntax.identifiers().one(selected.alias()));
            }
        });
        return out;
    }

    @Override
    public SqlText aggregate(Projection.AggregateOf aggregate) {
        out.append(aggregate.function().keyword()).append(aggregate.distinct() ? "(distinct " : "(");
        if (aggregate.columns().isEmpty()) {
            out.append("*");
        } else {
            list("", aggregate.columns(), this::expression);
        }
        return out.append(") as aggregate");
    }

    private void from(SelectStatement query) {
        out.append(" from ");
        source(query.from(), query.lock());
    }

    private void source(Source source, @Nullable RowLock lock) {
        source.accept(new SourceWriter(out, syntax));
        if (lock != null) {
            out.append(syntax.sourceLock(lock, source));
        }
    }

    private void join(Join join, @Nullable RowLock lock) {
        out.append(" ").append(join.type().keyword()).append(" join ");
        source(join.source(), lock);
        conditions(" on ", join.on());
    }

    private void conditions(String keyword, Conditions conditions) {
        if (!conditions.isEmpty()) {
            out.append(keyword);
            new ConditionWriter(out, syntax).write(conditions);
        }
    }

    private void order(Order order) {
        expression(order.by());
        Direction direction = order.direction();
        if (direction != null) {
            out.append(" ").append(direction.keyword());
        }
    }

    private void lock(@Nullable RowLock lock) {
        if (lock != null) {
            out.append(syntax.lock(lock));
        }
    }

    private void expression(Expression expression) {
        expression.accept(expressions);
    }

    private <T> void list(String keyword, List<T> items, Consumer<? super T> write) {
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? keyword : ", ");
            write.accept(items.get(i));
        }
    }
}
