package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.StandardScriptLexer;
import io.guruorm.dialect.StatementFacts;
import io.guruorm.dialect.Token;
import io.guruorm.error.ScriptException;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes SQLite's SQL apart: where statements end, what they do and which tables they name. */
final class SqliteScriptLexer extends StandardScriptLexer {

    /** The one instance; it has no state. */
    static final SqliteScriptLexer INSTANCE = new SqliteScriptLexer();

    private SqliteScriptLexer() {}

    @Override
    protected void split(String text, Consumer<StatementFacts> statements) {
        new SqliteSplitter(tokens -> statements.accept(new Facts(tokens))).split(text, new SqliteScanner(text));
    }

    @Override
    protected String sent(String script, StatementFacts facts, String text) {
        refuseParameters(facts.tokens(), "?");
        return text;
    }

    /** The driver would send the first of several statements and forget the others; what has no value it makes null. */
    @Override
    public Sql raw(String text, List<? extends @Nullable Object> bindings) {
        split(text, facts -> refuseParameters(facts.tokens(), ""));
        return one(SqliteDialect.NAME, text, bindings);
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
}
