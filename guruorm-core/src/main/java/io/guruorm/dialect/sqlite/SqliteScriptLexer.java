package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Aftermath;
import io.guruorm.dialect.ScriptLexer;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.dialect.Token;
import io.guruorm.error.ScriptException;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes SQLite's SQL apart: where statements end, what they do and which tables they name. */
final class SqliteScriptLexer implements ScriptLexer {

    /** The one instance; it has no state. */
    static final SqliteScriptLexer INSTANCE = new SqliteScriptLexer();

    private SqliteScriptLexer() {}

    @Override
    public List<ScriptStatement> statements(String script) {
        List<ScriptStatement> statements = new ArrayList<>();
        StatementSplitter.split(script, facts -> statements.add(statement(script, facts)));
        return List.copyOf(statements);
    }

    private static ScriptStatement statement(String script, Facts facts) {
        List<Token> tokens = facts.tokens();
        refuseParameters(tokens, "?");
        Token first = tokens.get(0);
        String text =
                script.substring(first.start(), tokens.get(tokens.size() - 1).end());
        Aftermath aftermath = first.isWord("vacuum") ? Aftermath.REPEATABLE : Aftermath.UNKNOWN;
        return new ScriptStatement(text, first.line(), facts.name(), sql(text, List.of(), facts), false, aftermath);
    }

    /** The driver would send the first of several statements and forget the others; what has no value it makes null. */
    @Override
    public Sql raw(String text, List<? extends @Nullable Object> bindings) {
        List<Facts> statements = new ArrayList<>();
        StatementSplitter.split(text, statements::add);
        if (statements.size() != 1) {
            throw new ScriptException(
                    1,
                    "SQLite takes one statement at a time, and there are " + statements.size() + ". Send each alone.");
        }
        Facts facts = statements.get(0);
        refuseParameters(facts.tokens(), "");
        long marks =
                facts.tokens().stream().filter(token -> token.isSymbol('?')).count();
        if (marks != bindings.size()) {
            throw new ScriptException(
                    1, "the statement has " + marks + " placeholders, and " + bindings.size() + " values were given.");
        }
        return sql(text, bindings, facts);
    }

    private static void refuseParameters(List<Token> tokens, String besides) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean sign = token.isSymbol(':') || token.isSymbol('@') || token.isSymbol('$');
            boolean numbered = token.isSymbol('?')
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).type() == Token.Type.NUMBER
                    && tokens.get(i + 1).start() == token.end();
            boolean here = token.type() == Token.Type.SYMBOL && besides.equals(token.value());
            if (sign || numbered || here) {
                throw new ScriptException(
                        token.line(),
                        "\"" + token.value()
                                + "\" begins a parameter, for which there is no value, so that SQLite would take"
                                + " null. Write the value; in code write ? and bind it.");
            }
        }
    }

    private static Sql sql(String text, List<? extends @Nullable Object> bindings, Facts facts) {
        return new Sql(
                text,
                new ArrayList<@Nullable Object>(bindings),
                facts.kind(),
                facts.tables(),
                facts.transactional(),
                false);
    }
}
