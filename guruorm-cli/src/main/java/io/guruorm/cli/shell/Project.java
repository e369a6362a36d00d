package io.guruorm.cli.shell;

import io.guruorm.cli.compile.DatabaseSources;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Driver;
import io.guruorm.config.GuruConfig;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.MigrationSource;
import io.guruorm.seeding.SeederIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that the program was started in: its configuration, its databases, its sources. Reads lazily. */
public final class Project {

    private static final String JAVA = ".java";

    private final Path folder;
    private final Map<String, String> environment;
    private @Nullable GuruConfig config;

    /**
     * A folder; nothing is read yet.
     *
     * @param folder the folder, absolute or relative to the process's own
     * @param environment the environment's variables
     */
    public Project(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    /**
     * The project of another folder, with the same environment.
     *
     * @param typed absolute, or relative to this one's
     */
    public Project in(String typed) {
        return new Project(resolve(typed), environment);
    }

    /** Its configuration. */
    public GuruConfig config() {
        GuruConfig read = config;
        if (read == null) {
            read = GuruConfig.load(folder, environment);
            config = read;
        }
        return read;
    }

    /**
     * The connection that is meant: the one that was typed, or the default one.
     *
     * @param typed what was typed after {@code --database}
     * @throws ConfigurationException if no database is configured, or none of this name
     */
    public String connection(Optional<String> typed) {
        String name = typed.orElseGet(config()::defaultConnection);
        config().connection(name);
        return name;
    }

    /**
     * Opens a database: one connection, at its first use.
     *
     * @param connection as in the configuration
     */
    public Database open(String connection) {
        return Database.unpooled(connection, config().connection(connection));
    }

    /**
     * Opens a database for questions alone: a SQLite file that is not there is not made, and answers as an empty one.
     *
     * @param connection as in the configuration
     */
    public Database openForReading(String connection) {
        DatabaseConfig address = config().connection(connection);
        if (address.driver() != Driver.SQLITE || !isMissing(address.database())) {
            return open(connection);
        }
        return Database.unpooled(
                connection, address.toBuilder().database(":memory:").build());
    }

    /** One whose folder is missing too is left to the driver, which says so. */
    private static boolean isMissing(String file) {
        Path path = Path.of(file);
        return !Files.exists(path) && path.getParent() != null && Files.isDirectory(path.getParent());
    }

    /**
     * The migrations of a connection.
     *
     * @param connection as in the configuration
     * @param folders those that were typed, instead of the configured one; may be empty
     */
    public MigrationSource migrations(String connection, List<String> folders) {
        DatabaseSources compiler = compiler();
        if (folders.isEmpty()) {
            return configured(connection, compiler);
        }
        return MigrationSource.of(folders.stream()
                .map(typed -> MigrationSource.folder(present(typed), compiler))
                .toArray(MigrationSource[]::new));
    }

    /** The folder and the packages; a project that has packages needs no folder. */
    private MigrationSource configured(String connection, DatabaseSources compiler) {
        Path own = config().migrationsFolder(connection);
        List<String> packages =
                connection.equals(config().defaultConnection()) ? config().migrationPackages() : List.of();
        if (packages.isEmpty()) {
            return MigrationSource.folder(own, compiler);
        }
        MigrationSource classes = MigrationSource.packages(compiler.projectClasses(), packages);
        return Files.isDirectory(own) ? MigrationSource.of(MigrationSource.folder(own, compiler), classes) : classes;
    }

    /** The seeders, compiled. */
    public SeederIndex seeders() {
        Path seeders = config().seedersFolder();
        return SeederIndex.of(compiler().compile(sources(seeders)).values(), seeders.toString());
    }

    /**
     * A path as it was typed.
     *
     * @param typed absolute, or relative to the folder
     */
    public Path resolve(String typed) {
        return folder.resolve(typed);
    }

    private Path present(String typed) {
        Path path = resolve(typed);
        if (!Files.isDirectory(path)) {
            throw new ConfigurationException("--path=" + typed + ": there is no such folder in "
                    + folder.toAbsolutePath().normalize() + ".");
        }
        return path;
    }

    private DatabaseSources compiler() {
        return new DatabaseSources(config().classpath(), DatabaseSources.cacheFolder(environment), Version.text());
    }

    private static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(JAVA) && Files.isRegularFile(file))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException refused) {
            throw new GuruException("Cannot read the folder " + folder + ": " + refused + ".", refused);
        }
    }
}
