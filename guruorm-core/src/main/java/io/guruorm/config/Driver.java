package io.guruorm.config;

import io.guruorm.error.ConfigurationException;
import io.guruorm.error.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The databases that a configuration may name. */
public enum Driver {
    /** PostgreSQL 14 and later. */
    PGSQL("pgsql", 5432, "postgres postgresql"),
    /** MariaDB 10.11 and later. */
    MARIADB("mariadb", 3306, ""),
    /** MySQL 8.0 and later. */
    MYSQL("mysql", 3306, ""),
    /** SQLite. */
    SQLITE("sqlite", 0, "sqlite3"),
    /** Microsoft SQL Server. */
    SQLSRV("sqlsrv", 1433, "mssql sqlserver");

    private final String key;
    private final int defaultPort;
    private final String aliases;

    Driver(String key, int defaultPort, String aliases) {
        this.key = key;
        this.defaultPort = defaultPort;
        this.aliases = aliases;
    }

    /** The name in the configuration, such as {@code pgsql}. */
    public String key() {
        return key;
    }

    /** The port that the database listens on unless told otherwise; 0 where there is none. */
    public int defaultPort() {
        return defaultPort;
    }

    /**
     * The driver of a name or of a URL's scheme: {@code pgsql}, {@code postgres} and {@code postgresql} are one.
     *
     * @param name as written in the configuration
     * @throws ConfigurationException if there is none of that name, or this version does not support it yet
     */
    public static Driver named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Driver driver : values()) {
            if (driver.key.equals(wanted) || List.of(driver.aliases.split(" ")).contains(wanted)) {
                return driver.supported();
            }
        }
        var keys = Arrays.stream(values()).map(Driver::key).toList();
        throw new ConfigurationException(
                "There is no driver \"" + name + "\"." + NearestName.hint(name, keys) + " " + SUPPORTED);
    }

    private static final String SUPPORTED = "This version supports pgsql, mariadb, mysql and sqlite.";

    Driver supported() {
        if (this == SQLSRV) {
            throw new ConfigurationException("The driver " + key + " is not built yet. " + SUPPORTED);
        }
        return this;
    }
}
