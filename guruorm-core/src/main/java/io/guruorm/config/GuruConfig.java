package io.guruorm.config;

import io.guruorm.error.ConfigurationException;
import io.guruorm.error.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project's configuration: {@code guruorm.yml} in its folder, with variables from the environment and {@code .env},
 * and {@code DATABASE_URL} in place of the default connection's address. Immutable. All keys are checked at once; a
 * connection's values are read, and its variables asked for, when it is asked for.
 */
public final class GuruConfig {

    private static final String DATABASE_URL = "DATABASE_URL";
    private static final String MAIN = "main";

    private static final List<String> KEYS =
            List.of("environment", "default", "connections", "migrations", "paths", "classpath");

    private static final Setting ENVIRONMENT = new Setting("environment", 0, "${GURUORM_ENV:local}");

    private final Path folder;
    private final Optional<String> url;
    private final String environment;
    private final Map<String, ConnectionReader> connections = new LinkedHashMap<>();
    private final String defaultConnection;
    private final String migrationsTable;
    private final List<String> migrationPackages;
    private final String migrations;
    private final String seeders;
    private final String schema;
    private final List<Path> classpath;

    private GuruConfig(Path folder, Setting file, Variables variables) {
        Map<String, Setting> entries = file.entries(KEYS);
        this.folder = folder;
        this.url = variables.find(DATABASE_URL);
        if (url.filter(String::isBlank).isPresent()) {
            throw new ConfigurationException("The variable DATABASE_URL is set, but it is empty. Unset it, or set it to"
                    + " postgres://user:password@host:5432/database.");
        }
        this.environment = variables.expand(entries.getOrDefault("environment", ENVIRONMENT));
        section(entries, "connections")
                .entries()
                .forEach((name, connection) -> connections.put(name, new ConnectionReader(variables, connection)));
        this.defaultConnection = defaultConnection(entries.get("default"), variables);
        if (url.isPresent()) {
            connections.computeIfAbsent(
                    defaultConnection,
                    name -> new ConnectionReader(variables, new Setting("connections." + name, 0, null)));
        }
        var history = section(entries, "migrations").entries(List.of("table", "packages"));
        this.migrationsTable = text(history, "table", "migrations", variables);
        this.migrationPackages = !history.containsKey("packages")
                ? List.of()
                : history.get("packages").items().stream()
                        .map(variables::expand)
                        .toList();
        var paths = section(entries, "paths").entries(List.of("migrations", "seeders", "schema"));
        this.migrations = text(paths, "migrations", "database/migrations", variables);
        this.seeders = text(paths, "seeders", "database/seeders", variables);
        this.schema = text(paths, "schema", "database/schema", variables);
        this.classpath = classpath(entries.get("classpath"), variables);
    }

    /**
     * Reads the configuration of a project. Neither file has to exist.
     *
     * @param folder where {@code guruorm.yml} and {@code .env} stand
     * @param environment the environment's variables
     * @throws ConfigurationException naming the key, its line and the cure; it never shows a password
     */
    public static GuruConfig load(Path folder, Map<String, String> environment) {
        Path file = folder.resolve("guruorm.yml");
        Setting settings = Files.exists(file) ? ConfigFile.read(file) : new Setting("", 1, null);
        return new GuruConfig(folder, settings, new Variables(environment, folder));
    }

    /** The project's folder. */
    public Path folder() {
        return folder;
    }

    /** Where this runs, such as {@code local} or {@code production}; {@code local} where nobody says. */
    public String environment() {
        return environment;
    }

    /** Whether this runs in production, where nothing is changed without being asked twice. */
    public boolean isProduction() {
        return environment.trim().equalsIgnoreCase("production");
    }

    /** The name of the connection that is meant where none is named. */
    public String defaultConnection() {
        return defaultConnection;
    }

    /** The names of the connections, in the order of the file; none where nothing is configured. */
    public Set<String> connectionNames() {
        return java.util.Collections.unmodifiableSet(connections.keySet());
    }

    /** The default connection's settings, as {@link #connection(String)}. */
    public DatabaseConfig connection() {
        return connection(defaultConnection);
    }

    /**
     * A connection's settings.
     *
     * @param name as in the file
     * @throws ConfigurationException if no database is configured, there is no such connection, or a value cannot stand
     */
    public DatabaseConfig connection(String name) {
        boolean fromUrl = name.equals(defaultConnection);
        return inFolder(reader(name).read(fromUrl ? url : Optional.empty()));
    }

    /** A file's path is meant from the project's folder. */
    private DatabaseConfig inFolder(DatabaseConfig config) {
        if (config.driver() != Driver.SQLITE || config.database().equals(":memory:")) {
            return config;
        }
        Path file = folder.resolve(config.database()).toAbsolutePath().normalize();
        return config.toBuilder().database(file.toString()).build();
    }

    private ConnectionReader reader(String name) {
        if (connections.isEmpty()) {
            throw new ConfigurationException("No database is configured in "
                    + folder.toAbsolutePath().normalize()
                    + ". Run `guruorm init` for a first project on SQLite, or write a guruorm.yml with connections:, or set"
                    + " DATABASE_URL=postgres://user:password@host:5432/database.");
        }
        ConnectionReader reader = connections.get(name);
        if (reader == null) {
            throw new ConfigurationException("There is no connection \"" + name + "\"."
                    + NearestName.hint(name, connections.keySet()) + " Configured: "
                    + String.join(", ", connections.keySet()) + ".");
        }
        return reader;
    }

    /** The table that records which migrations ran. */
    public String migrationsTable() {
        return migrationsTable;
    }

    /** The packages of the class path that hold migrations of the default connection; none unless the file says so. */
    public List<String> migrationPackages() {
        return migrationPackages;
    }

    /**
     * The folder of a connection's migrations: its own, or for the default connection that of {@code paths}.
     *
     * @param connection as in the file
     * @throws ConfigurationException if it has none
     */
    public Path migrationsFolder(String connection) {
        ConnectionReader reader = connections.get(connection);
        Optional<String> own = reader == null ? Optional.empty() : reader.migrations();
        if (own.isEmpty() && !connection.equals(defaultConnection)) {
            throw new ConfigurationException("The connection \"" + connection + "\" has no folder of migrations. Add "
                    + "migrations: to it in guruorm.yml; that of paths belongs to \"" + defaultConnection + "\".");
        }
        return folder.resolve(own.orElse(migrations));
    }

    /** The folder of the seeders. */
    public Path seedersFolder() {
        return folder.resolve(seeders);
    }

    /**
     * Where the schema dump of a connection stands, if there is one: {@code database/schema/main-schema.sql}.
     *
     * @param connection as in the file
     */
    public Path schemaDump(String connection) {
        return folder.resolve(schema).resolve(connection + "-schema.sql");
    }

    /**
     * Where the schema cache of a connection stands, if there is one: {@code database/schema/main-cache.json}.
     *
     * @param connection as in the file
     */
    public Path schemaCache(String connection) {
        return folder.resolve(schema).resolve(connection + "-cache.json");
    }

    /** Where the project's own compiled classes are, for migrations and seeders that use them. */
    public List<Path> classpath() {
        return classpath;
    }

    private String defaultConnection(@Nullable Setting setting, Variables variables) {
        if (setting != null) {
            String name = variables.expand(setting);
            if (!connections.isEmpty() && !connections.containsKey(name)) {
                throw new ConfigurationException(
                        setting.place() + " is \"" + name + "\", and there is no such connection."
                                + NearestName.hint(name, connections.keySet()) + " Configured: "
                                + String.join(", ", connections.keySet()) + ".");
            }
            return name;
        }
        if (connections.isEmpty() || connections.containsKey(MAIN)) {
            return MAIN;
        }
        if (connections.size() > 1) {
            throw new ConfigurationException("guruorm.yml has several connections and none called main. "
                    + "Name the one that is meant by default: \"default: "
                    + connections.keySet().iterator().next() + "\".");
        }
        return connections.keySet().iterator().next();
    }

    private List<Path> classpath(@Nullable Setting setting, Variables variables) {
        if (setting == null) {
            return List.of(folder.resolve("target/classes"), folder.resolve("build/classes/java/main"));
        }
        return setting.items().stream()
                .map(variables::expand)
                .map(folder::resolve)
                .toList();
    }

    private static Setting section(Map<String, Setting> entries, String key) {
        return entries.getOrDefault(key, new Setting(key, 0, null));
    }

    private static String text(Map<String, Setting> from, String key, String otherwise, Variables variables) {
        Setting setting = from.get(key);
        if (setting == null) {
            return otherwise;
        }
        String text = variables.expand(setting);
        if (text.isBlank()) {
            throw setting.wrong("is empty");
        }
        return text;
    }
}
