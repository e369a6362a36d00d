package io.guruorm.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import org.postgresql.PGConnection;

/** The time zone of a session of PostgreSQL. */
final class PostgresZone {

    static final String SET_UTC = "set time zone 'UTC'";

    private static final Set<String> NAMES_OF_UTC = Set.of(
            "utc",
            "etc/utc",
            "uct",
            "etc/uct",
            "gmt",
            "etc/gmt",
            "gmt0",
            "etc/gmt0",
            "zulu",
            "etc/zulu",
            "universal",
            "etc/universal",
            "greenwich",
            "etc/greenwich",
            "z");

    private PostgresZone() {}

    /** What the server has told the driver on its own, else what it answers. */
    static String of(Connection connection) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            String told = connection.unwrap(PGConnection.class).getParameterStatus("TimeZone");
            if (told != null) {
                return told;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select current_setting('TimeZone')")) {
            result.next();
            return result.getString(1);
        }
    }

    static boolean isUtc(String zone) {
        return NAMES_OF_UTC.contains(zone.toLowerCase(Locale.ROOT));
    }
}
