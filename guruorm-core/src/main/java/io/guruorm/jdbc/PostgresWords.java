package io.guruorm.jdbc;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Takes apart the errors of PostgreSQL's driver; loaded only when one was met. */
final class PostgresWords {

    private PostgresWords() {}

    static ServerWords of(SQLException e) {
        ServerErrorMessage said = e instanceof PSQLException thrown ? thrown.getServerErrorMessage() : null;
        if (said == null || said.getMessage() == null) {
            return ServerWords.plain(e);
        }
        return new ServerWords(
                said.getMessage(),
                said.getHint(),
                said.getDetail(),
                said.getConstraint(),
                said.getTable(),
                said.getColumn(),
                said.getPosition());
    }
}
