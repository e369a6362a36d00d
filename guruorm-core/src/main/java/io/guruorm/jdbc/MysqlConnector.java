package io.guruorm.jdbc;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.mysql.MysqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens connections to MySQL. */
final class MysqlConnector extends MysqlFamilyConnector {

    private static final int STEP = 100;

    /** Some builds have more behind the numbers. */
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

    MysqlConnector(String name, DatabaseConfig config) {
        super(name, config);
    }

    @Override
    public JdbcSession session(Connection connection, RunningStatements running) {
        return new MysqlSession(connection, running);
    }

    /**
     * A version of three numbers travels as one: 8.0.36 as 80036.
     *
     * @param text as the server says it
     */
    static int version(String text) throws SQLException {
        Matcher numbers = VERSION.matcher(text);
        if (!numbers.matches()) {
            throw new SQLException("The server calls its version " + text + ", which is none of MySQL.");
        }
        return (number(numbers, 1) * STEP + number(numbers, 2)) * STEP + number(numbers, 3);
    }

    private static int number(Matcher numbers, int place) {
        return Integer.parseInt(numbers.group(place));
    }

    @Override
    public Dialect dialect(int version) {
        return MysqlDialect.of(version / STEP / STEP, version / STEP % STEP, version % STEP);
    }
}
