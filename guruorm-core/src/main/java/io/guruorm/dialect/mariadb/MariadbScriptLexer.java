package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.StandardScriptLexer;
import io.guruorm.dialect.StatementFacts;
import io.guruorm.dialect.Token;
import io.guruorm.error.ScriptException;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes MariaDB's SQL apart: where statements end, what they do and which tables they name. */
final class MariadbScriptLexer extends StandardScriptLexer {

    /** The one instance; it has no state. */
    static final MariadbScriptLexer INSTANCE = new MariadbScriptLexer();

    private MariadbScriptLexer() {}

    @Override
    protected void split(String text, Consumer<StatementFacts> statements) {
        var scanner = new MariadbScanner(text);
        new MariadbSplitter(scanner, tokens -> {
                    var words = tokens.stream()
                            .filter(token -> !MariadbSplitter.isMark(token))
                            .toList();
                    if (!words.isEmpty()) {
                        statements.accept(new MariadbFacts(words, tokens));
                    }
                })
                .split(text, scanner);
    }

    @Override
    protected int start(StatementFacts facts) {
        return facts instanceof MariadbFacts ours ? ours.start() : super.start(facts);
    }

    @Override
    protected int end(StatementFacts facts) {
        return facts instanceof MariadbFacts ours ? ours.end() : super.end(facts);
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
        return one(MariadbDialect.NAME, text, bindings);
    }
}
