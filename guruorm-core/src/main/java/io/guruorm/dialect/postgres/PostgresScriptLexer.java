package io.guruorm.dialect.postgres;

import io.guruorm.dialect.ScriptLexer;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.dialect.Token;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes PostgreSQL's SQL apart: where statements end, what they do and which tables they name. */
public final class PostgresScriptLexer implements ScriptLexer {

    /** The one instance; it has no state. */
    public static final PostgresScriptLexer INSTANCE = new PostgresScriptLexer();

    private PostgresScriptLexer() {}

    @Override
    public List<ScriptStatement> statements(String script) {
        List<ScriptStatement> statements = new ArrayList<>();
        StatementSplitter.split(script, facts -> statements.add(statement(script, facts)));
        return List.copyOf(statements);
    }

    @Override
    public Sql raw(String text, List<? extends @Nullable Object> bindings) {
        Sum sum = new Sum();
        StatementSplitter.split(text, sum::add);
        TableNames tables = sum.known ? new TableNames(true, sum.names) : TableNames.UNKNOWN;
        return new Sql(text, new ArrayList<@Nullable Object>(bindings), sum.kind, tables, sum.transactional, false);
    }

    private static ScriptStatement statement(String script, Facts facts) {
        List<Token> tokens = facts.tokens();
        Token first = tokens.get(0);
        Token last = tokens.get(tokens.size() - 1);
        String text = script.substring(first.start(), last.end());
        Sql sql = new Sql(
                doubleMarks(script, tokens), List.of(), facts.kind(), facts.tables(), facts.transactional(), false);
        return new ScriptStatement(
                text, first.line(), facts.name(), sql, facts.concurrent(), PostgresAftermath.of(tokens));
    }

    /** A script has no placeholders, so each question mark in it is an operator's. */
    private static String doubleMarks(String script, List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        int from = tokens.get(0).start();
        for (Token token : tokens) {
            if (token.isSymbol('?')) {
                text.append(script, from, token.end()).append('?');
                from = token.end();
            }
        }
        return text.append(script, from, tokens.get(tokens.size() - 1).end()).toString();
    }

    /** The facts of several statements together: of their kinds the one that changes most. */
    private static final class Sum {

        private SqlKind kind = SqlKind.READ;
        private boolean known = true;
        private boolean transactional = true;
        private final Set<String> names = new TreeSet<>();

        void add(Facts facts) {
            kind = facts.kind().compareTo(kind) > 0 ? facts.kind() : kind;
            transactional &= facts.transactional();
            known &= facts.tables().known();
            names.addAll(facts.tables().names());
        }
    }
}
