package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.StandardScriptLexer;
import io.guruorm.dialect.StatementFacts;
import io.guruorm.dialect.Token;
import io.guruorm.error.ScriptException;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes SQL Server's SQL apart: where batches end, what they do and which tables they name. */
final class SqlServerScriptLexer extends StandardScriptLexer {

    /** For scripts. It has no state. */
    static final SqlServerScriptLexer INSTANCE = new SqlServerScriptLexer(false);

    /** For texts that are one query: it splits at semicolons, too. */
    static final SqlServerScriptLexer QUERIES = new SqlServerScriptLexer(true);

    private final boolean atSemicolons;

    private SqlServerScriptLexer(boolean atSemicolons) {
        this.atSemicolons = atSemicolons;
    }

    @Override
    protected void split(String text, Consumer<StatementFacts> statements) {
        new SqlServerSplitter(atSemicolons, tokens -> {
                    if (!tokens.stream().allMatch(token -> token.isSymbol(';'))) {
                        statements.accept(new SqlServerFacts(tokens));
                    }
                })
                .split(text, new SqlServerScanner(text));
    }

    @Override
    protected String sent(String script, StatementFacts facts, String text) {
        for (Token token : facts.tokens()) {
            if (token.isSymbol('?')) {
                throw new ScriptException(
                        token.line(), "\"?\" stands for a value, and there is none. Write the value; in code bind it.");
            }
        }
        return text;
    }

    @Override
    public Sql raw(String text, List<? extends @Nullable Object> bindings) {
        return one(SqlServerDialect.NAME, text, bindings);
    }
}
