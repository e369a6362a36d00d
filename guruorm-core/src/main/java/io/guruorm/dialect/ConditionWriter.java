package io.guruorm.dialect;

import io.guruorm.sql.Condition;
import io.guruorm.sql.ConditionVisitor;
import io.guruorm.sql.Conditions;
import io.guruorm.sql.Expression;
import io.guruorm.sql.Operator;
import io.guruorm.sql.SelectStatement;

/** Writes conditions. */
final class ConditionWriter implements ConditionVisitor<SqlText> {

    /** Longer lists go as one parameter, so that the text stays short and its plan can be kept. */
    private static final int MOST_PLACEHOLDERS = 1_000;

    private final SqlText out;
    private final StatementSyntax syntax;
    private final ExpressionWriter expressions;

    ConditionWriter(SqlText out, StatementSyntax syntax) {
        this.out = out;
        this.syntax = syntax;
        this.expressions = new ExpressionWriter(out, syntax);
    }

    void write(Conditions conditions) {
        var links = conditions.links();
        for (int i = 0; i < links.size(); i++) {
            if (i > 0) {
                out.append(links.get(i).or() ? " or " : " and ");
            }
            links.get(i).condition().accept(this);
        }
    }

    @Override
    public SqlText comparison(Condition.Comparison condition) {
        Operator operator = condition.operator();
        out.append(syntax.prefix(operator));
        return compare(condition.left(), operator, syntax.operator(operator), condition.right())
                .append(syntax.suffix(operator));
    }

    private SqlText compare(Expression left, Operator operator, String words, Expression right) {
        left.accept(expressions);
        out.append(syntax.leftSuffix(operator)).append(" ").append(words).append(" ");
        return right.accept(expressions);
    }

    @Override
    public SqlText nullCheck(Condition.NullCheck condition) {
        condition.subject().accept(expressions);
        return out.append(condition.negated() ? " is not null" : " is null");
    }

    @Override
    public SqlText inValues(Condition.InValues condition) {
        var values = condition.values();
        if (values.isEmpty()) {
            return out.append(condition.negated() ? "1 = 1" : "0 = 1");
        }
        condition.subject().accept(expressions);
        if (values.size() > MOST_PLACEHOLDERS) {
            syntax.manyValues(out, values, condition.negated());
            return out;
        }
        out.append(condition.negated() ? " not in (" : " in (");
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            Expression.of(values.get(i)).accept(expressions);
        }
        return out.append(")");
    }

    @Override
    public SqlText inQuery(Condition.InQuery condition) {
        condition.subject().accept(expressions);
        return query(condition.negated() ? " not in (" : " in (", condition.query());
    }

    @Override
    public SqlText between(Condition.Between condition) {
        condition.subject().accept(expressions);
        out.append(condition.negated() ? " not between " : " between ");
        condition.low().accept(expressions);
        out.append(" and ");
        return condition.high().accept(expressions);
    }

    @Override
    public SqlText like(Condition.Like condition) {
        return compare(
                condition.subject(),
                Operator.LIKE,
                syntax.like(condition.caseSensitive(), condition.negated()),
                condition.pattern());
    }

    @Override
    public SqlText exists(Condition.Exists condition) {
        return query(condition.negated() ? "not exists (" : "exists (", condition.query());
    }

    @Override
    public SqlText group(Condition.Group condition) {
        out.append(condition.negated() ? "not (" : "(");
        write(condition.conditions());
        return out.append(")");
    }

    @Override
    public SqlText raw(Condition.RawCondition condition) {
        return expressions.raw(condition.sql());
    }

    private SqlText query(String opening, SelectStatement query) {
        out.append(opening);
        new SelectWriter(out, syntax).nested(query);
        return out.append(")");
    }
}
