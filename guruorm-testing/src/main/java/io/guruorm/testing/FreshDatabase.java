package io.guruorm.testing;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A new, empty database on the shared PostgreSQL for each test class, dropped after its last test. Also gives test
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

    private FreshDatabase() {}

    /** A new database on {@link PostgresServer#shared()}. */
    public static FreshDatabase onPostgres() {
        return new FreshDatabase();
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
        return "postgres://" + config().username() + "@" + config().address();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        DatabaseConfig created = PostgresServer.shared().createDatabase();
        config = created;
        database = Database.open("main", created);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database().close();
        PostgresServer.shared().dropDatabase(config());
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
