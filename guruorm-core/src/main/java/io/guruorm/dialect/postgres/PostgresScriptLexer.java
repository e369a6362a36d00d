package io.guruorm.dialect.postgres;

import io.guruorm.dialect.StandardScriptLexer;
import io.guruorm.dialect.StatementFacts;
import io.guruorm.dialect.Token;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes PostgreSQL's SQL apart: where statements end, what they do and which tables they name. */
public final class PostgresScriptLexer extends StandardScriptLexer {

    /** The one instance; it has no state. */
    public static final PostgresScriptLexer INSTANCE = new PostgresScriptLexer();

    private PostgresScriptLexer() {}

    @Override
    protected void split(String text, Consumer<StatementFacts> statements) {
        new PostgresSplitter(tokens -> {
                    var facts = new Facts(tokens);
                    facts.refuseWhatNeedsAClient();
                    statements.accept(facts);
                })
                .split(text, new PostgresScanner(text));
    }

    @Override
    public Sql raw(String text, List<? extends @Nullable Object> bindings) {
        Sum sum = new Sum();
        split(text, sum::add);
        TableNames tables = sum.known ? new TableNames(true, sum.names) : TableNames.UNKNOWN;
        return new Sql(text, new ArrayList<@Nullable Object>(bindings), sum.kind, tables, sum.transactional, false);
    }

    /** A script has no placeholders, so each question mark in it is an operator's. */
    @Override
    protected String sent(String script, StatementFacts facts, String text) {
        List<Token> tokens = facts.tokens();
        StringBuilder sent = new StringBuilder();
        int from = tokens.get(0).start();
        for (Token token : tokens) {
            if (token.isSymbol('?')) {
                sent.append(script, from, token.end()).append('?');
                from = token.end();
            }
        }
        return sent.append(script, from, tokens.get(tokens.size() - 1).end()).toString();
    }

    /** The facts of several statements together: of their kinds the one that changes most. */
    private static final class Sum {

        private SqlKind kind = SqlKind.READ;
        private boolean known = true;
        private boolean transactional = true;
        private final Set<String> names = new TreeSet<>();

        void add(StatementFacts facts) {
            kind = facts.kind().compareTo(kind) > 0 ? facts.kind() : kind;
            transactional &= facts.transactional();
            known &= facts.tables().known();
            names.addAll(facts.tables().names());
        }
    }
}
