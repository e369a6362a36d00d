package io.guruorm.dialect;

import io.guruorm.error.GuruException;
import io.guruorm.schema.ViewQuery;
import io.guruorm.sql.SqlKind;

/** Writes the queries of views, the values bound in them as literals: a view takes no parameters. */
public final class ViewText implements ViewQuery.Visitor<String> {

    private final StatementWriter statements;
    private final InlineText inline;
    private final ScriptLexer lexer;

    /**
     * For one dialect.
     *
     * @param syntax what is its own in statements
     * @param literals writes values
     * @param lexer takes texts apart
     */
    public ViewText(StatementSyntax syntax, LiteralWriter literals, ScriptLexer lexer) {
        this.statements = new StatementWriter(syntax);
        this.inline = new InlineText(syntax, literals);
        this.lexer = lexer;
    }

    @Override
    public String built(ViewQuery.Built query) {
        return inline.of(statements.write(query.query()));
    }

    /** One query and nothing else: what stood behind it would be sent with it. */
    @Override
    public String written(ViewQuery.Written query) {
        var found = lexer.statements(query.text());
        if (found.size() != 1 || found.get(0).sql().kind() != SqlKind.READ) {
            throw new GuruException("\"" + query.text() + "\" is no query that a view could show. Write one select.");
        }
        return found.get(0).text();
    }
}
