package io.guruorm.cli.command;

import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Command;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Session;
import io.guruorm.config.GuruConfig;
import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.mariadb.MariadbDialect;
import io.guruorm.dialect.mysql.MysqlDialect;
import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.dialect.sqlite.SqliteDialect;
import io.guruorm.dialect.sqlserver.SqlServerDialect;
import io.guruorm.error.ConfigurationException;
import io.guruorm.generator.GeneratedFile;
import io.guruorm.generator.MigrationDraft;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code make:migration}: writes a new migration to begin with. */
public final class MakeMigration implements Command {

    /** The newest that is supported: no server is asked for its version to write a file. */
    private static final int POSTGRES = 18;

    private static final int SQLITE = 35;
    private static final int MARIADB = 10;
    private static final int MARIADB_MINOR = 11;
    private static final int MYSQL = 8;
    private static final int SQL_SERVER = 15;

    private static final Option CREATE =
            Option.text("--create", "TABLE", "It creates this table, whatever its name says");
    private static final Option TABLE =
            Option.text("--table", "TABLE", "It changes this table, whatever its name says");
    private static final Option SQL = Option.flag("--sql", "Write SQL: NAME.up.sql and NAME.down.sql");
    private static final Option PATH =
            Option.text("--path", "FOLDER", "Write into this folder instead of the configured one");

    @Override
    public Definition definition() {
        return Definition.of(
                        "make:migration",
                        "Write a new migration to begin with",
                        "Writes a migration whose name begins with the present time in UTC, after all that are there. What"
                                + " it does is guessed from its name: create_users_table creates users, add_votes_to_users"
                                + " adds a column votes to users, drop_votes_from_users drops it.",
                        "No down is written where nobody can know it: rolling such a migration back is refused until you"
                                + " write one.")
                .withArgument("NAME", "What it does, in snake case")
                .withOptions(CREATE, TABLE, SQL, PATH, Options.DATABASE, Options.JSON, Options.DEBUG)
                .withExample("make:migration create_users_table", "a Java class that creates users")
                .withExample("make:migration add_votes_to_users --sql", "a pair of SQL files")
                .withExample("make:migration tidy_up --table=users", "changes users");
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        Checks.atMostOne(arguments, CREATE, TABLE);
        Path folder = arguments
                .text(PATH)
                .map(path -> session.project().resolve(path))
                .orElseGet(() -> configured(arguments, session));
        MigrationDraft draft = draft(arguments, folder);
        List<GeneratedFile> files = arguments.flag(SQL) ? draft.sql(dialect(arguments, session)) : draft.java();
        List<String> written =
                files.stream().map(file -> file.writeInto(folder).toString()).toList();
        written.forEach(file -> session.line("Wrote " + file));
        if (!draft.reversible()) {
            session.line(
                    arguments.flag(SQL)
                            ? "It has no down yet: write one if it shall be possible to roll it back."
                            : "It has no down yet: write one unless all that its up will say can be turned back.");
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", draft.name().text());
        document.put("files", written);
        return Outcome.done(document);
    }

    /** The oldest or newest version will do, as a draft holds nothing that is not in all. */
    private static Dialect dialect(Arguments arguments, Session session) {
        GuruConfig config = session.project().config();
        if (config.connectionNames().isEmpty()) {
            return PostgresDialect.of(POSTGRES);
        }
        String connection = arguments.text(Options.DATABASE).orElseGet(config::defaultConnection);
        return switch (config.connection(connection).driver()) {
            case SQLITE -> SqliteDialect.of(SQLITE);
            case MARIADB -> MariadbDialect.of(MARIADB, MARIADB_MINOR);
            case MYSQL -> MysqlDialect.of(MYSQL, 0);
            case SQLSRV -> SqlServerDialect.of(SQL_SERVER);
            case PGSQL -> PostgresDialect.of(POSTGRES);
        };
    }

    private static Path configured(Arguments arguments, Session session) {
        GuruConfig config = session.project().config();
        return config.migrationsFolder(arguments.text(Options.DATABASE).orElseGet(config::defaultConnection));
    }

    private static MigrationDraft draft(Arguments arguments, Path folder) {
        MigrationDraft draft =
                MigrationDraft.of(arguments.argument(), Clock.systemUTC().instant(), folder);
        if (arguments.flag(CREATE)) {
            return draft.creating(table(arguments, CREATE));
        }
        return arguments.flag(TABLE) ? draft.changing(table(arguments, TABLE)) : draft;
    }

    private static String table(Arguments arguments, Option option) {
        String table = arguments.text(option).orElse("").strip();
        if (table.isEmpty() || table.chars().anyMatch(Character::isISOControl)) {
            throw new ConfigurationException(option.name() + " needs the name of a table.");
        }
        return table;
    }
}
