package io.guruorm.dialect;

import io.guruorm.error.ScriptException;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes scripts apart with a dialect's splitter and facts. Has no state. */
public abstract class StandardScriptLexer implements ScriptLexer {

    /** For the dialects. */
    protected StandardScriptLexer() {}

    /**
     * Takes a text apart.
     *
     * @param text the text
     * @param statements is given the facts of each statement as soon as it has ended
     */
    protected abstract void split(String text, Consumer<StatementFacts> statements);

    /**
     * The text of a script's statement as it is sent.
     *
     * @param script the script
     * @param facts of the statement
     * @param text the statement as written
     */
    protected abstract String sent(String script, StatementFacts facts, String text);

    @Override
    public final List<ScriptStatement> statements(String script) {
        List<ScriptStatement> statements = new ArrayList<>();
        split(script, facts -> statements.add(statement(script, facts)));
        return List.copyOf(statements);
    }

    private ScriptStatement statement(String script, StatementFacts facts) {
        List<Token> tokens = facts.tokens();
        Token first = tokens.get(0);
        String text = script.substring(start(facts), end(facts));
        return new ScriptStatement(
                text,
                first.line(),
                facts.name(),
                sql(sent(script, facts, text), List.of(), facts),
                facts.concurrent(),
                facts.aftermath());
    }

    /**
     * Where a statement begins in its script.
     *
     * @param facts of the statement
     */
    protected int start(StatementFacts facts) {
        return facts.tokens().get(0).start();
    }

    /**
     * Where a statement ends in its script.
     *
     * @param facts of the statement
     */
    protected int end(StatementFacts facts) {
        return facts.tokens().get(facts.tokens().size() - 1).end();
    }

    /**
     * Text from a caller for a database that takes one statement at a time, each with a value for every placeholder.
     *
     * @param dialect the database's name
     * @param text one statement
     * @param bindings its values
     */
    protected final Sql one(String dialect, String text, List<? extends @Nullable Object> bindings) {
        List<StatementFacts> statements = new ArrayList<>();
        split(text, statements::add);
        if (statements.size() != 1) {
            throw new ScriptException(
                    1,
                    dialect + " takes one statement at a time, and there are " + statements.size()
                            + ". Send each alone.");
        }
        StatementFacts facts = statements.get(0);
        long marks =
                facts.tokens().stream().filter(token -> token.isSymbol('?')).count();
        if (marks != bindings.size()) {
            throw new ScriptException(
                    1, "the statement has " + marks + " placeholders, and " + bindings.size() + " values were given.");
        }
        return sql(text, bindings, facts);
    }

    private static Sql sql(String text, List<? extends @Nullable Object> bindings, StatementFacts facts) {
        return new Sql(
                text,
                new ArrayList<@Nullable Object>(bindings),
                facts.kind(),
                facts.tables(),
                facts.transactional(),
                false);
    }
}
