package io.guruorm.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The statements of a database that run now, so that another thread can cancel them. */
final class RunningStatements {

    private final Set<Statement> statements = ConcurrentHashMap.newKeySet();
    private final @Nullable RunningStatements above;

    /**
     * Notes down nothing yet.
     *
     * @param above where everything is noted down too, as who cancels a database cancels its dedicated ones
     */
    RunningStatements(@Nullable RunningStatements above) {
        this.above = above;
    }

    void began(Statement statement) {
        statements.add(statement);
        if (above != null) {
            above.began(statement);
        }
    }

    void ended(Statement statement) {
        statements.remove(statement);
        if (above != null) {
            above.ended(statement);
        }
    }

    /** Asks the server to give up each of them; who waits for one gets its error. */
    void cancel() throws SQLException {
        SQLException first = null;
        for (Statement statement : statements) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
