package io.guruorm.catalog;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.GuruException;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An empty database beside another, to build a schema in: on the same server, or in memory where databases are files. It
 * is called {@code guruorm_shadow_} and twelve hexadecimal digits, and is dropped when it is closed.
 */
public final class ShadowDatabase implements AutoCloseable {

    private static final String PREFIX = "guruorm_shadow_";
    private static final int DIGITS = 12;

    private final Database database;
    private final @Nullable Database server;
    private final @Nullable Sql drop;

    private ShadowDatabase(Database database, @Nullable Database server, @Nullable Sql drop) {
        this.database = database;
        this.server = server;
        this.drop = drop;
    }

    /**
     * Makes one.
     *
     * @param live the database beside which it stands; used to make and to drop it, and stays open. The shadow has its
     *     name, so that whoever names it means the shadow while migrations run there
     * @param config how the live one is reached
     */
    public static ShadowDatabase beside(Database live, DatabaseConfig config) {
        String name = PREFIX
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .substring(0, DIGITS)
                        .toLowerCase(Locale.ROOT);
        Optional<Sql> question = live.dialect().catalog().anotherDatabase(name);
        if (question.isEmpty()) {
            // All connections of this process that name it are in the same memory, as long as one is open.
            Database memory = opened(live, config, "file:" + name + "?mode=memory&cache=shared");
            memory.query(live.dialect().catalog().server());
            return new ShadowDatabase(memory, null, null);
        }
        Row statements = live.query(question.get()).get(0);
        made(live, raw(live, statements, "make"));
        Sql drop = raw(live, statements, "drop");
        try {
            ShadowDatabase shadow = new ShadowDatabase(opened(live, config, name), live, drop);
            String begin = statements.string("begin");
            if (begin != null) {
                live.dialect().lexer().statements(begin).forEach(one -> shadow.database.execute(one.sql()));
            }
            return shadow;
        } catch (RuntimeException | Error failed) {
            dropped(live, drop, failed);
            throw failed;
        }
    }

    /**
     * The shadows that nobody works in: a process that was killed has left them, or another one has just begun. Nothing is
     * dropped. On MySQL and MariaDB, who works in one of another user is seen with the privilege to see processes only. On
     * SQLite none is found.
     *
     * @param live a database beside which they stand
     * @return the statements that drop them, by name
     */
    public static List<String> leftBehind(Database live) {
        return live.dialect()
                .catalog()
                .idleDatabases(PREFIX + "[0-9a-f]{" + DIGITS + "}")
                .map(question -> live.query(question).stream()
                        .map(row -> Objects.requireNonNull(row.string("drop")))
                        .toList())
                .orElse(List.of());
    }

    private static void made(Database live, Sql make) {
        try {
            live.execute(make);
        } catch (QueryException refused) {
            throw new GuruException(
                    "No shadow database could be made. Let the user make databases, or name an empty one that is there:"
                            + " --shadow-url. " + refused.getMessage(),
                    refused);
        }
    }

    private static void dropped(Database live, Sql drop, Throwable failed) {
        try {
            live.execute(drop);
        } catch (RuntimeException too) {
            failed.addSuppressed(too);
        }
    }

    private static Database opened(Database live, DatabaseConfig config, String name) {
        DatabaseConfig direct = config.direct().orElse(config);
        return Database.unpooled(live.name(), direct.toBuilder().database(name).build());
    }

    private static Sql raw(Database live, Row statements, String column) {
        return live.dialect().raw(Objects.requireNonNull(statements.string(column)), List.of());
    }

    /** The database itself. */
    public Database database() {
        return database;
    }

    /** Drops it. */
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            if (server != null && drop != null) {
                server.execute(drop);
            }
        }
    }
}
