package io.guruorm.dialect;

import io.guruorm.error.ScriptException;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the SQL of MySQL and MariaDB apart: where statements end, what they do and which tables they name. */
final class MysqlFamilyScriptLexer extends StandardScriptLexer {

    private final MysqlFamily family;

    MysqlFamilyScriptLexer(MysqlFamily family) {
        this.family = family;
    }

    @Override
    protected void split(String text, Consumer<StatementFacts> statements) {
        var scanner = new MysqlFamilyScanner(text, family);
        new MysqlFamilySplitter(family, scanner, tokens -> {
                    var words = tokens.stream()
                            .filter(token -> !MysqlFamilySplitter.isMark(token))
                            .toList();
                    if (!words.isEmpty()) {
                        statements.accept(new MysqlFamilyFacts(family, words, tokens));
                    }
                })
                .split(text, scanner);
    }

    @Override
    protected int start(StatementFacts facts) {
        return facts instanceof MysqlFamilyFacts ours ? ours.start() : super.start(facts);
    }

    @Override
    protected int end(StatementFacts facts) {
        return facts instanceof MysqlFamilyFacts ours ? ours.end() : super.end(facts);
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
        return one(family.name(), text, bindings);
    }
}
