package io.guruorm.testing;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Driver;
import io.guruorm.jdbc.Database;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * A new, empty database on a shared server for each test class, dropped after its last test. Also gives test
 * methods the {@link Database} and {@link DatabaseConfig} that they have as parameters.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final FreshDatabase fresh = FreshDatabase.onPostgres();
 * }</pre>
 */
public final class FreshDatabase implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private @Nullable DatabaseConfig config;
    private @Nullable Database database;

    private final Supplier<DatabaseConfig> create;
    private final Consumer<DatabaseConfig> drop;

    private FreshDatabase(Supplier<DatabaseConfig> create, Consumer<DatabaseConfig> drop) {
        this.create = create;
        this.drop = drop;
    }

    /** A new database on {@link PostgresServer#shared()}. */
    public static FreshDatabase onPostgres() {
        return new FreshDatabase(() -> PostgresServer.shared().createDatabase(), config -> PostgresServer.shared()
                .dropDatabase(config));
    }

    /** A new database on {@link MariadbServer#shared()}. */
    public static FreshDatabase onMariadb() {
        return new FreshDatabase(() -> MariadbServer.shared().createDatabase(), config -> MariadbServer.shared()
                .dropDatabase(config));
    }

    /** A new database on {@link MysqlServer#shared()}; the test class is skipped where no server is named. */
    public static FreshDatabase onMysql() {
        return new FreshDatabase(() -> mysql().createDatabase(), config -> mysql().dropDatabase(config));
    }

    private static MysqlServer mysql() {
        return MysqlServer.shared()
                .orElseThrow(() -> new TestAbortedException("GURUORM_TEST_MYSQL_URL names no server."));
    }

    /** How to reach it. */
    public DatabaseConfig config() {
        return begun(config);
    }

    /** The database itself, with a small pool; closed after the last test. */
    public Database database() {
        return begun(database);
    }

    /** Its address as {@code DATABASE_URL} wants it. */
    public String url() {
        String scheme = config().driver() == Driver.PGSQL
                ? "postgres"
                : config().driver().key();
        return scheme + "://" + config().username() + "@" + config().address();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        DatabaseConfig created = create.get();
        config = created;
        database = Database.open("main", created);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (database == null) {
            return;
        }
        database().close();
        drop.accept(config());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Database.class || type == DatabaseConfig.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Database.class ? database() : config();
    }

    private static <T> T begun(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(
                    "The database exists from before the first test on. Register FreshDatabase in a static field.");
        }
        return value;
    }
}
