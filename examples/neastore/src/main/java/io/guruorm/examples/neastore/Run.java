package io.guruorm.examples.neastore;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.PostgresServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The whole move, as {@code run} starts it: an empty PostgreSQL, the migrations, the seeders, every document compared
 * with its row, and all of it once more after a rollback.
 */
public final class Run {

    private static final String URL_OPTION = "--database-url=";

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private Run() {}

    /**
     * Runs the example and exits: 0 if every document is where it belongs, 1 if not.
     *
     * @param arguments the launcher {@code guruorm}, the folder of the example, then what the user typed
     */
    public static void main(String[] arguments) {
        Path launcher = Path.of(arguments[0]);
        List<String> typed = Arrays.asList(arguments).subList(2, arguments.length);
        String url = typed.stream()
                .filter(argument -> argument.startsWith(URL_OPTION))
                .map(argument -> argument.substring(URL_OPTION.length()))
                .findFirst()
                .orElse("");
        List<String> folders = typed.stream()
                .filter(argument -> !argument.startsWith(URL_OPTION))
                .toList();
        if (folders.size() > 1 || folders.stream().anyMatch(folder -> folder.startsWith("-"))) {
            System.err.println("usage: run [--database-url=postgres://...] [FOLDER]");
            System.exit(WRONG_USAGE);
        }
        Path folder = Path.of(folders.isEmpty() ? arguments[1] : folders.get(0)).toAbsolutePath();
        System.exit(url.isEmpty() ? embedded(launcher, folder) : move(launcher, folder, url, new Steps(System.out)));
    }

    private static int embedded(Path launcher, Path folder) {
        Steps steps = new Steps(System.out);
        try (PostgresServer server = steps.timed("embedded PostgreSQL", PostgresServer::start, started -> "started")) {
            DatabaseConfig config = server.createDatabase();
            return move(
                    launcher,
                    folder,
                    "postgres://" + config.username() + "@" + config.host() + ":" + config.port() + "/"
                            + config.database(),
                    steps);
        }
    }

    private static int move(Path launcher, Path folder, String url, Steps steps) {
        try (Database database = Database.unpooled("main", DatabaseConfig.fromUrl(url))) {
            Move move = new Move(new Guruorm(launcher, folder, url), database, Export.of(folder), steps);
            if (!move.startsEmpty()) {
                System.err.println("The database holds tables already. Give it an empty one: this run builds, drops and"
                        + " rebuilds all its tables.");
                return WRONG_USAGE;
            }
            Outcome outcome = move.run();
            outcome.print(System.out);
            return outcome.isGood() ? 0 : FAILED;
        } catch (CommandFailedException failed) {
            System.err.println(failed.getMessage());
            explain(Export.of(folder));
            return FAILED;
        } catch (GuruException | IllegalArgumentException failed) {
            System.err.println(failed.getMessage());
            return FAILED;
        }
    }

    /** A reference that the database checks only at commit is refused without a word about its document. */
    private static void explain(Export export) {
        try {
            References.within(export).forEach(System.err::println);
        } catch (IllegalArgumentException unreadable) {
            System.err.println(unreadable.getMessage());
        }
    }
}
