package io.guruorm.jdbc;

import io.guruorm.dialect.MysqlMode;
import io.guruorm.error.ConfigurationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** The time zone and the SQL mode of a session of MySQL or MariaDB. */
final class MysqlFamilySettings {

    static final String SET = "set session time_zone = '+00:00', sql_mode = '" + MysqlMode.STRICT + "'";

    private static final String ASK = "select if(@@session.time_zone = 'SYSTEM', @@system_time_zone,"
            + " @@session.time_zone), @@session.sql_mode";
    private static final Set<String> UTC = Set.of("+00:00", "UTC", "Etc/UTC", "GMT");

    /** With these, text would mean something else than the dialect has read or written. */
    private static final Set<String> OTHER_TEXT = Set.of("ANSI_QUOTES", "NO_BACKSLASH_ESCAPES");

    private MysqlFamilySettings() {}

    /** Refuses sessions that somebody else has opened otherwise. */
    static void check(String name, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(ASK)) {
            result.next();
            checkZone(name, result.getString(1));
            checkMode(name, List.of(result.getString(2).split(",")));
        }
    }

    private static void checkZone(String name, String zone) {
        if (!UTC.contains(zone)) {
            throw refused(name, "the time zone " + zone + ", which would shift times");
        }
    }

    private static void checkMode(String name, List<String> mode) {
        if (!mode.contains("STRICT_ALL_TABLES") && !mode.contains("STRICT_TRANS_TABLES")) {
            throw refused(name, "a SQL mode that is not strict, which would cut what does not fit");
        }
        if (mode.stream().anyMatch(OTHER_TEXT::contains)) {
            throw refused(name, "the SQL mode " + String.join(",", mode) + ", in which text means something else");
        }
    }

    private static ConfigurationException refused(String name, String what) {
        return new ConfigurationException("The data source of \"" + name + "\" gives connections with " + what
                + ". Let it run \"" + SET + "\" on each new connection (HikariCP: connectionInitSql).");
    }
}
