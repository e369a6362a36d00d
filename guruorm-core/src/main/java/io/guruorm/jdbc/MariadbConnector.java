package io.guruorm.jdbc;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.mariadb.MariadbDialect;
import java.sql.Connection;

/** Opens connections to MariaDB. */
final class MariadbConnector extends MysqlFamilyConnector {

    private static final int VERSION_STEP = 100;

    MariadbConnector(String name, DatabaseConfig config) {
        super(name, config);
    }

    @Override
    public JdbcSession session(Connection connection, RunningStatements running) {
        return new MariadbSession(connection, running);
    }

    /** A version of two numbers travels as one: 11.4 as 1104. */
    static int version(int major, int minor) {
        return major * VERSION_STEP + minor;
    }

    @Override
    public Dialect dialect(int version) {
        return MariadbDialect.of(version / VERSION_STEP, version % VERSION_STEP);
    }
}
