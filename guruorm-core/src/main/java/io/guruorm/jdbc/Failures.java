package io.guruorm.jdbc;

import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.ErrorKind;
import io.guruorm.error.CheckException;
import io.guruorm.error.ConnectionException;
import io.guruorm.error.DeadlockException;
import io.guruorm.error.ForeignKeyException;
import io.guruorm.error.GuruException;
import io.guruorm.error.LockTimeoutException;
import io.guruorm.error.LostConnectionException;
import io.guruorm.error.NotNullException;
import io.guruorm.error.OutcomeUnknownException;
import io.guruorm.error.QueryException;
import io.guruorm.error.QueryFacts;
import io.guruorm.error.SerializationFailureException;
import io.guruorm.error.StatementCancelledException;
import io.guruorm.error.UniqueConstraintException;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a driver's exceptions into ours, with a message that shows the SQL and hides the values. */
final class Failures {

    /** The driver found out before sending that the connection is gone. */
    private static final String NEVER_SENT = "08003";

    private static final int SHOWN_CHARACTERS = 1_000;

    private final String database;
    private final boolean showValues;

    /**
     * The failures of one database.
     *
     * @param showValues whether messages show bound values and the server's details
     */
    Failures(String database, boolean showValues) {
        this.database = database;
        this.showValues = showValues;
    }

    /**
     * What became of a statement that failed.
     *
     * @param inTransaction whether it stood in a transaction, which a lost connection undoes
     */
    QueryException statement(Sql sql, SQLException e, Dialect dialect, boolean inTransaction) {
        ServerWords words = ServerWords.of(e);
        ErrorKind kind = kind(e, words, dialect);
        boolean writes = sql.kind() != SqlKind.READ && sql.kind() != SqlKind.SESSION;
        if (kind == ErrorKind.LOST_CONNECTION && writes && !inTransaction && !NEVER_SENT.equals(e.getSQLState())) {
            return unknown(
                    sql.text(),
                    "The connection to \"" + database + "\" was lost while a statement ran. "
                            + "It may have taken effect or not: look before you send it again",
                    words,
                    e);
        }
        int place = ErrorPlace.of(sql, words.position(), dialect);
        return exception(kind, message(sql, words, kind, place), sql.text(), facts(e, words, place, kind, dialect), e);
    }

    /** What became of a commit that failed. */
    QueryException commit(SQLException e, Dialect dialect) {
        ServerWords words = ServerWords.of(e);
        ErrorKind kind = kind(e, words, dialect);
        if (kind == ErrorKind.LOST_CONNECTION && !NEVER_SENT.equals(e.getSQLState())) {
            return unknown(
                    "commit",
                    "The connection to \"" + database + "\" was lost during commit. "
                            + "The transaction may have taken effect or not: look before you repeat it",
                    words,
                    e);
        }
        Sql commit = Sql.session("commit");
        return exception(kind, message(commit, words, kind, 0), "commit", facts(e, words, 0, kind, dialect), e);
    }

    /** A transaction whose work went on after a statement had failed. */
    QueryException hidden(SQLException e) {
        return new QueryException(
                "The transaction on \"" + database
                        + "\" cannot be committed: one of its statements failed, and the work "
                        + "went on as if it had not. All of it is undone. Let the error through, or put what may fail in "
                        + "a transaction of its own inside, which is a savepoint.",
                "commit",
                e.getSQLState(),
                e);
    }

    private static QueryException unknown(String sql, String what, ServerWords words, SQLException e) {
        return new OutcomeUnknownException(
                what + ". The driver says: " + words.message(), sql, QueryFacts.state(e.getSQLState()), e);
    }

    private static ErrorKind kind(SQLException e, ServerWords words, Dialect dialect) {
        return dialect.errorKind(e.getSQLState(), e.getErrorCode(), words.message());
    }

    private String message(Sql sql, ServerWords words, ErrorKind kind, int place) {
        var message = new StringBuilder(opening(kind)).append(withoutValues(words.message(), sql.bindings()));
        message.append(ErrorPlace.words(sql.text(), place));
        if (message.charAt(message.length() - 1) != '.') {
            message.append('.');
        }
        if (showValues && words.detail() != null) {
            message.append(' ').append(words.detail());
        }
        if (words.hint() != null) {
            message.append(' ').append(words.hint());
        }
        message.append(" SQL: ").append(shortened(sql.text()));
        if (showValues && !sql.bindings().isEmpty()) {
            message.append(" Values: ").append(shortened(sql.bindings().toString()));
        }
        return message.toString();
    }

    private String opening(ErrorKind kind) {
        return kind == ErrorKind.LOST_CONNECTION
                ? "The connection to \"" + database + "\" was lost: "
                : "\"" + database + "\" refused a statement: ";
    }

    /** The server may repeat a text that it could not read as a number, say; a bound one is taken out again. */
    private String withoutValues(String message, List<@Nullable Object> bindings) {
        String shown = message;
        if (!showValues) {
            for (Object binding : bindings) {
                if (binding instanceof String text && !text.isEmpty()) {
                    shown = shown.replace("\"" + text + "\"", "(a bound value)");
                }
            }
        }
        return shown;
    }

    /** A message is one paragraph, and not an endless one. */
    private static String shortened(String given) {
        String text = given.strip().replaceAll("\\s*\\R\\s*", " ");
        if (text.length() <= SHOWN_CHARACTERS) {
            return text;
        }
        return text.substring(0, SHOWN_CHARACTERS)
                + String.format(Locale.ROOT, " … (%,d characters in all)", text.length());
    }

    private static QueryFacts facts(SQLException e, ServerWords words, int place, ErrorKind kind, Dialect dialect) {
        String named = words.constraint();
        String constraint = named != null && kind == ErrorKind.UNIQUE ? dialect.duplicatedKey(named) : named;
        return new QueryFacts(e.getSQLState(), constraint, words.table(), words.column(), place);
    }

    private static QueryException exception(
            ErrorKind kind, String message, String sql, QueryFacts facts, SQLException e) {
        return switch (kind) {
            case UNIQUE -> new UniqueConstraintException(message, sql, facts, e);
            case FOREIGN_KEY -> new ForeignKeyException(message, sql, facts, e);
            case NOT_NULL -> new NotNullException(message, sql, facts, e);
            case CHECK -> new CheckException(message, sql, facts, e);
            case DEADLOCK -> new DeadlockException(message, sql, facts, e);
            case SERIALIZATION -> new SerializationFailureException(message, sql, facts, e);
            case LOCK_TIMEOUT -> new LockTimeoutException(message, sql, facts, e);
            case CANCELLED -> new StatementCancelledException(message, sql, facts, e);
            case LOST_CONNECTION -> new LostConnectionException(message, sql, facts, e);
            case OTHER -> new QueryException(message, sql, facts, e);
        };
    }

    /** Cuts off a session that is of no use any more. */
    static void abort(Session session) {
        try {
            session.abort();
        } catch (SQLException e) {
            // It is given up because it is broken: that it cannot even be closed in good order is no news.
            return;
        }
    }

    /** Closes a session whose work is done. */
    static void close(String database, Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            throw new ConnectionException(
                    "The connection to \"" + database + "\" could not be closed: " + e.getMessage(), e);
        }
    }

    static GuruException closed(String database) {
        return new GuruException("The database \"" + database + "\" has been closed and cannot be used any more.");
    }
}
