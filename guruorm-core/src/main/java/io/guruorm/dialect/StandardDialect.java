package io.guruorm.dialect;

import io.guruorm.schema.SchemaChange;
import io.guruorm.schema.SchemaChangeVisitor;
import io.guruorm.sql.Sql;
import io.guruorm.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all dialects do alike, put together from the parts in which they differ. Immutable and thread-safe. */
public abstract class StandardDialect implements Dialect {

    private final StatementSyntax syntax;
    private final StatementWriter statements;
    private final SchemaChangeVisitor<List<Sql>> changes;
    private final LiteralWriter literals;
    private final InlineText inline;
    private final ScriptLexer lexer;

    /**
     * A dialect of these parts.
     *
     * @param syntax what is its own in statements
     * @param changes writes changes of the schema
     * @param literals writes values
     * @param lexer takes scripts apart
     */
    protected StandardDialect(
            StatementSyntax syntax, SchemaChangeVisitor<List<Sql>> changes, LiteralWriter literals, ScriptLexer lexer) {
        this.syntax = syntax;
        this.statements = new StatementWriter(syntax);
        this.changes = changes;
        this.literals = literals;
        this.inline = new InlineText(syntax, literals);
        this.lexer = lexer;
    }

    @Override
    public final String name() {
        return syntax.dialect();
    }

    @Override
    public final Sql compile(Statement statement) {
        return statements.write(statement);
    }

    @Override
    public final List<Sql> compile(SchemaChange change) {
        return change.accept(changes);
    }

    @Override
    public final String quote(String identifier) {
        return syntax.identifiers().table(identifier);
    }

    @Override
    public final String literal(@Nullable Object value) {
        return literals.write(value);
    }

    @Override
    public final String inline(Sql sql) {
        return inline.of(sql);
    }

    @Override
    public final Sql raw(String text, List<? extends @Nullable Object> bindings) {
        return lexer.raw(text, bindings);
    }

    @Override
    public final boolean supports(Capability capability) {
        return syntax.supports(capability);
    }

    @Override
    public final ScriptLexer lexer() {
        return lexer;
    }
}
