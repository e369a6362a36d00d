package io.guruorm.generator;

import java.util.List;

/** The texts of a new project, but for its first migration. */
final class ProjectTexts {

    /** The embedded database, from the project's folder. */
    static final String DATABASE = "database/database.sqlite";

    static final GeneratedFile CONFIGURATION = new GeneratedFile("guruorm.yml", """
            # The configuration of this project. guruorm reads it in the folder in which it is started.
            # ${NAME:default} is a variable of the environment, or else of the file .env beside this one: the place for passwords.
            # A variable DATABASE_URL, if there is one, replaces the address of the default connection.

            environment: ${GURUORM_ENV:local} # in production, whatever writes asks for --force

            connections:
              main:
                driver: sqlite
                database: %s # a file, made when it is first needed
                pool: { min: 1, max: 4 } # of an application; a command takes one connection

              # On PostgreSQL, these lines instead:
              # main:
              #   driver: pgsql
              #   host: localhost
              #   port: 5432
              #   database: shop
              #   username: shop
              #   password: ${DB_PASSWORD}
              #   pool:
              #     min: 2 # connections that are kept open even when idle
              #     max: 10 # connections at most
              #     idleTimeoutMillis: 30000
              #     acquireTimeoutMillis: 30000 # how long a caller waits for a connection
              #     maxLifetimeMillis: 1800000
              #     keepaliveMillis: 0 # 0 is off
              #     leakDetectionMillis: 0

            # What holds where nothing is said:
            # default: main
            # migrations: { table: migrations }
            # paths: { migrations: database/migrations, seeders: database/seeders, schema: database/schema }
            # classpath: [ target/classes, build/classes/java/main ] # the project's own classes, for migrations and seeders
            """.formatted(DATABASE));

    /** Fills the table of the first migration; may run again. */
    static final GeneratedFile SEEDER = new GeneratedFile("DatabaseSeeder.java", """
            import io.guruorm.jdbc.Row;
            import io.guruorm.seeding.Seeder;
            import java.util.List;
            import java.util.Map;

            public class DatabaseSeeder extends Seeder {

                @Override
                public void run() {
                    if (database().table("users").doesntExist()) {
                        database()
                                .table("users")
                                .insert(List.of(
                                        Map.of("name", "Ann", "email", "ann@example.com"),
                                        Map.of("name", "Bob", "email", "bob@example.com"),
                                        Map.of("name", "Cem", "email", "cem@example.com")));
                    }

                    // A first query: all but Bob, by name.
                    List<Row> users = database()
                            .table("users")
                            .where("name", "<>", "Bob")
                            .orderBy("name")
                            .get();
                    for (Row user : users) {
                        System.out.println(user.string("name") + " <" + user.string("email") + ">");
                    }
                }
            }
            """);

    /** What git leaves alone: the database with what SQLite and a run put beside it, and secrets. */
    static final List<String> IGNORED = List.of(
            "/" + DATABASE,
            "/" + DATABASE + "-wal",
            "/" + DATABASE + "-shm",
            "/" + DATABASE + "-journal",
            "/" + DATABASE + ".migrate-lock",
            ".env");

    private ProjectTexts() {}
}
