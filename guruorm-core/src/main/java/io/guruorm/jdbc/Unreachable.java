package io.guruorm.jdbc;

import io.guruorm.error.ConnectionException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Says of a server that cannot be reached what the network says of it. */
final class Unreachable {

    private Unreachable() {}

    /**
     * The error.
     *
     * @param where its address
     * @param name the connection's name
     * @param said the driver's words
     */
    static ConnectionException at(String where, String name, String said, SQLException e) {
        return new ConnectionException(
                "The server of \"" + name + "\" cannot be reached at " + where + ": " + reason(e, said)
                        + ". Is it running, and are host and port right?",
                e);
    }

    private static String reason(SQLException e, String said) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof UnknownHostException) {
            return "nobody knows this host";
        }
        String message = root == e || root.getMessage() == null ? said : root.getMessage();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
