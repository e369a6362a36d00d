package io.guruorm.benchmarks;

import org.flywaydb.core.Flyway;

/** The peer: a plain {@code main} that calls Flyway's {@code migrate} on a folder. */
final class FlywayMigrate {

    private FlywayMigrate() {}

    /**
     * Migrates and ends.
     *
     * @param arguments JDBC address, user, password, folder
     */
    public static void main(String[] arguments) {
        Flyway.configure()
                .dataSource(arguments[0], arguments[1], arguments[2])
                .locations("filesystem:" + arguments[3])
                .load()
                .migrate();
    }
}
