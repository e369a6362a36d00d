package io.guruorm.dialect;

import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.Binding;
import io.guruorm.sql.ColumnName;
import io.guruorm.sql.DefaultKeyword;
import io.guruorm.sql.ExpressionVisitor;
import io.guruorm.sql.RawExpression;
import io.guruorm.sql.SubqueryExpression;

/** Writes what stands where SQL takes a value. */
final class ExpressionWriter implements ExpressionVisitor<SqlText> {

    private final SqlText out;
    private final StatementSyntax syntax;

    ExpressionWriter(SqlText out, StatementSyntax syntax) {
        this.out = out;
        this.syntax = syntax;
    }

    @Override
    public SqlText column(ColumnName column) {
        return out.append(syntax.identifiers().column(column.name()));
    }

    @Override
    public SqlText binding(Binding binding) {
        return out.bind(binding.value());
    }

    @Override
    public SqlText raw(RawExpression raw) {
        var facts = syntax.facts(raw);
        if (facts.placeholders() != raw.bindings().size()) {
            throw new GuruException("The fragment \"" + raw.text() + "\" has " + facts.placeholders()
                    + " placeholders, but " + raw.bindings().size()
                    + " values were given. Write ? for each value, and ?? for the operator ?.");
        }
        if (facts.mayNameTables()) {
            out.namesMore();
        }
        return out.append(raw.text(), raw.bindings());
    }

    @Override
    public SqlText subquery(SubqueryExpression subquery) {
        out.append("(");
        new SelectWriter(out, syntax).nested(subquery.statement());
        return out.append(")");
    }

    @Override
    public SqlText defaultKeyword(DefaultKeyword keyword) {
        if (!syntax.supports(Capability.DEFAULT_IN_VALUES)) {
            throw new UnsupportedFeatureException(
                    syntax.dialect(), "default as a value", "Leave the column out, in an insert of such rows alone.");
        }
        return out.append("default");
    }
}
