package io.guruorm.contract.everything;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Driver;
import io.guruorm.jdbc.Database;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL whose programs are installed here, with data in a temporary folder. Where root runs the tests it is started
 * by the user {@code postgres}, as it refuses root.
 */
final class InstalledPostgres implements AutoCloseable {

    private static final String USER = "postgres";

    private final Path programs;
    private final Path folder;
    private final List<String> asUser;
    private final int port;

    private InstalledPostgres(Path programs, Path folder, List<String> asUser, int port) {
        this.programs = programs;
        this.folder = folder;
        this.asUser = asUser;
        this.port = port;
    }

    /**
     * The folder of the programs of a version: that which the system property {@code guruorm.postgres15}, for 15, names,
     * or one of the path.
     *
     * @param version its major version
     */
    static Optional<Path> programs(int version) {
        String given = System.getProperty(property(version), "");
        return Stream.concat(
                        Stream.of(given),
                        Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(File.pathSeparator, -1)))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(path -> Stream.of("initdb", "pg_ctl", "pg_dump", "postgres")
                        .allMatch(program -> Files.isExecutable(path.resolve(program))))
                .filter(path -> run(List.of(path.resolve("postgres").toString(), "--version"))
                        .contains(") " + version + "."))
                .findFirst();
    }

    static String property(int version) {
        return "guruorm.postgres" + version;
    }

    /**
     * Whether this user, or another one that this user may become, can start a server: else what is missing.
     */
    static Optional<String> hindrance() {
        if (!isRoot()) {
            return Optional.empty();
        }
        try {
            run(List.of("runuser", "-u", USER, "--", "true"));
            return Optional.empty();
        } catch (IllegalStateException | UncheckedIOException refused) {
            return Optional.of("root cannot start it, and there is no runuser or no user " + USER);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static InstalledPostgres start(Path programs) {
        try {
            Path folder = Files.createTempDirectory("postgres");
            List<String> asUser = isRoot() ? List.of("runuser", "-u", USER, "--") : List.of();
            if (isRoot()) {
                Files.setOwner(
                        folder,
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
            }
            InstalledPostgres server = new InstalledPostgres(programs, folder, asUser, freePort());
            server.begin();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void begin() {
        String data = folder.resolve("data").toString();
        own("initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        own(
                "pg_ctl",
                "-D",
                data,
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off",
                "start");
    }

    /** A new, empty database. */
    DatabaseConfig createDatabase(String name) {
        try (Database database = Database.unpooled("main", config(USER))) {
            database.statement("create database " + name);
        }
        return config(name);
    }

    private DatabaseConfig config(String database) {
        return DatabaseConfig.builder()
                .driver(Driver.PGSQL)
                .host("127.0.0.1")
                .port(port)
                .username(USER)
                .database(database)
                .build();
    }

    /** The schema as {@code pg_dump} writes it, but for the lines whose words are by chance. */
    List<String> dump(DatabaseConfig config) {
        return run(List.of(
                        programs.resolve("pg_dump").toString(),
                        "--schema-only",
                        "--host=127.0.0.1",
                        "--port=" + port,
                        "--username=" + USER,
                        config.database()))
                .lines()
                .filter(line -> !line.startsWith("\\restrict ") && !line.startsWith("\\unrestrict "))
                .toList();
    }

    @Override
    public void close() {
        own("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void own(String program, String... arguments) {
        List<String> command = new ArrayList<>(asUser);
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    /** What a program prints; its errors go to a file, as a server that stays would hold a pipe open. */
    private static String run(List<String> command) {
        try {
            Path output = Files.createTempFile("output", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .directory(new File(System.getProperty("java.io.tmpdir")))
                        .start();
                int exit = process.waitFor();
                String text = Files.readString(output, StandardCharsets.UTF_8);
                if (exit != 0) {
                    throw new IllegalStateException(command + " ended with " + exit + ": " + text);
                }
                return text;
            } finally {
                Files.delete(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
