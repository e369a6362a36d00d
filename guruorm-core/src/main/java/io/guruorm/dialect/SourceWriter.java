package io.guruorm.dialect;

import io.guruorm.sql.Source;

/** Writes where rows come from, and notes the tables down. */
final class SourceWriter implements Source.Visitor<SqlText> {

    private final SqlText out;
    private final StatementSyntax syntax;

    SourceWriter(SqlText out, StatementSyntax syntax) {
        this.out = out;
        this.syntax = syntax;
    }

    @Override
    public SqlText table(Source.NamedTable table) {
        out.names(table.name());
        out.append(syntax.identifiers().table(table.name()));
        String alias = table.alias();
        return alias == null
                ? out
                : out.append(" as ").append(syntax.identifiers().one(alias));
    }

    @Override
    public SqlText derived(Source.DerivedTable derived) {
        out.append("(");
        new SelectWriter(out, syntax).nested(derived.query());
        return out.append(") as ").append(syntax.identifiers().one(derived.alias()));
    }

    @Override
    public SqlText raw(Source.RawSource raw) {
        out.namesMore();
        return new ExpressionWriter(out, syntax).raw(raw.sql());
    }
}
