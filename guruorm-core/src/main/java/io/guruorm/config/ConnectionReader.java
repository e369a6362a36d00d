package io.guruorm.config;

import io.guruorm.error.ConfigurationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one connection of the file. */
final class ConnectionReader {

    static final String MIGRATIONS = "migrations";

    private static final List<String> KEYS = List.of(
            "driver",
            "url",
            "host",
            "port",
            "database",
            "username",
            "password",
            "options",
            "pool",
            "direct",
            "pooler",
            "showValues",
            MIGRATIONS);

    private static final List<String> POOL_KEYS = List.of(
            "min",
            "max",
            "idleTimeoutMillis",
            "acquireTimeoutMillis",
            "maxLifetimeMillis",
            "keepaliveMillis",
            "leakDetectionMillis");

    private static final List<String> DIRECT_KEYS = List.of("host", "port");

    /** What {@code DATABASE_URL} replaces. */
    private static final Set<String> ADDRESS =
            Set.of("driver", "url", "host", "port", "database", "username", "password");

    /** What a URL already says. */
    private static final Set<String> SAID_BY_URL = Set.of("driver", "host", "port", "database");

    private final Variables variables;
    private final Setting connection;
    private final Map<String, Setting> entries;

    /** Checks the keys at once; values are read, and variables asked for, by {@link #read}. */
    ConnectionReader(Variables variables, Setting connection) {
        this.variables = variables;
        this.connection = connection;
        this.entries = new LinkedHashMap<>(connection.entries(KEYS));
        inner("pool").entries(POOL_KEYS);
        inner("direct").entries(DIRECT_KEYS);
        inner("options").entries();
    }

    private Setting inner(String key) {
        return entries.getOrDefault(key, new Setting(connection.key() + "." + key, connection.line(), null));
    }

    /** The connection's own folder of migrations. */
    Optional<String> migrations() {
        return Optional.ofNullable(entries.get(MIGRATIONS)).map(variables::expand);
    }

    /**
     * The settings of the database.
     *
     * @param otherAddress a URL that stands in for the address in the file
     */
    DatabaseConfig read(Optional<String> otherAddress) {
        var remaining = new LinkedHashMap<>(entries);
        var config = DatabaseConfig.builder();
        inner("options").entries().forEach((name, value) -> config.option(name, variables.expand(value)));
        if (otherAddress.isPresent()) {
            remaining.keySet().removeAll(ADDRESS);
            config.url(otherAddress.get());
        } else {
            address(remaining, config);
        }
        text(remaining, "pooler", pooler -> config.pooler(pooler(pooler)));
        value(remaining, "showValues", this::flag, config::showValues);
        if (remaining.containsKey("pool")) {
            config.pool(pool());
        }
        direct(config);
        return located(connection, ignored -> config.build());
    }

    private void address(Map<String, Setting> from, DatabaseConfig.Builder config) {
        if (from.containsKey("url")) {
            for (String key : SAID_BY_URL) {
                if (from.containsKey(key)) {
                    throw from.get(key).wrong("stands beside url, which says it too. Leave one of them out");
                }
            }
            value(from, "url", variables::expand, config::url);
        }
        value(from, "driver", setting -> Driver.named(variables.expand(setting)), config::driver);
        text(from, "host", config::host);
        value(from, "port", this::integer, config::port);
        text(from, "database", config::database);
        text(from, "username", config::username);
        text(from, "password", config::password);
    }

    private void direct(DatabaseConfig.Builder config) {
        Map<String, Setting> direct = inner("direct").entries();
        if (!direct.isEmpty()) {
            Setting host = direct.get("host");
            Setting port = direct.get("port");
            config.direct(host == null ? null : variables.expand(host), port == null ? 0 : integer(port));
        }
    }

    private PoolConfig pool() {
        Map<String, Setting> pool = inner("pool").entries();
        var config = PoolConfig.builder();
        value(pool, "min", this::integer, config::min);
        value(pool, "max", this::integer, config::max);
        value(pool, "idleTimeoutMillis", this::number, config::idleTimeoutMillis);
        value(pool, "acquireTimeoutMillis", this::number, config::acquireTimeoutMillis);
        value(pool, "maxLifetimeMillis", this::number, config::maxLifetimeMillis);
        value(pool, "keepaliveMillis", this::number, config::keepaliveMillis);
        value(pool, "leakDetectionMillis", this::number, config::leakDetectionMillis);
        return located(inner("pool"), ignored -> config.build());
    }

    private void text(Map<String, Setting> from, String key, Consumer<String> into) {
        value(from, key, variables::expand, into);
    }

    private <T> void value(Map<String, Setting> from, String key, Function<Setting, T> read, Consumer<T> into) {
        @Nullable Setting setting = from.get(key);
        if (setting != null) {
            T value = located(setting, read);
            located(setting, ignored -> {
                into.accept(value);
                return value;
            });
        }
    }

    /** Adds the place in the file to what a value's own check says. */
    private static <T> T located(Setting setting, Function<Setting, T> read) {
        try {
            return read.apply(setting);
        } catch (ConfigurationException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains(ConfigFile.NAME)) {
                throw e;
            }
            throw new ConfigurationException(setting.place() + ": " + message, e);
        }
    }

    private int integer(Setting setting) {
        try {
            return Integer.parseInt(variables.expand(setting));
        } catch (NumberFormatException e) {
            throw setting.wrong("is \"" + variables.expand(setting) + "\", and must be a whole number");
        }
    }

    private long number(Setting setting) {
        try {
            return Long.parseLong(variables.expand(setting));
        } catch (NumberFormatException e) {
            throw setting.wrong("is \"" + variables.expand(setting) + "\", and must be a whole number");
        }
    }

    private boolean flag(Setting setting) {
        return switch (variables.expand(setting)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw setting.wrong("is \"" + variables.expand(setting) + "\", and must be true or false");
        };
    }

    private static Pooler pooler(String name) {
        return switch (name) {
            case "none" -> Pooler.NONE;
            case "transaction" -> Pooler.TRANSACTION;
            default ->
                throw new ConfigurationException("There is no pooler \"" + name + "\". Known are: none, transaction.");
        };
    }
}
