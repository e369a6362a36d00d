package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.dialect.ScriptLexer;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.util.List;

/** What a migration may send, depending on whether it runs in a transaction: decided on the facts of a statement. */
final class TransactionRule {

    private final String migration;
    private final boolean transactional;
    private final ScriptLexer lexer;

    TransactionRule(String migration, boolean transactional, ScriptLexer lexer) {
        this.migration = migration;
        this.transactional = transactional;
        this.lexer = lexer;
    }

    /**
     * Refuses what would end the migration's transaction behind its back, or cannot stand in it.
     *
     * @throws JournalNeeded if it shall begin again outside of a transaction
     */
    void check(Sql sql) {
        if (sql.kind() == SqlKind.TRANSACTION) {
            throw new MigrationException(
                    FAILED,
                    "Migration " + migration + " sent \"" + Words.statement(sql.text()) + "\", which would "
                            + (transactional
                                    ? "break up the one transaction of the migration and its row in the history"
                                    : "leave a transaction open behind its back")
                            + ". It was not sent. Take it out; for a part that may be undone on its own use"
                            + " database().transaction(…).");
        }
        if (sql.transactional()) {
            return;
        }
        if (name(sql).equals("discard all")) {
            throw new MigrationException(
                    FAILED,
                    "\"discard all\" would free the lock of the migrations. It was not sent. Discard or reset just what is"
                            + " meant.");
        }
        if (transactional && sql.kind() == SqlKind.SESSION) {
            throw new MigrationException(
                    FAILED,
                    "\"" + name(sql) + "\" cannot stand in a transaction, and migration " + migration
                            + " runs in one. It was not sent. Take it out, or let the migration's withinTransaction()"
                            + " return false: each statement is then final on its own.");
        }
        if (transactional) {
            throw new JournalNeeded(name(sql));
        }
    }

    private String name(Sql sql) {
        List<ScriptStatement> statements = lexer.statements(sql.text());
        return statements.stream()
                .filter(statement -> !statement.sql().transactional())
                .findFirst()
                .map(ScriptStatement::name)
                .orElseGet(() -> Words.statement(sql.text()));
    }
}
