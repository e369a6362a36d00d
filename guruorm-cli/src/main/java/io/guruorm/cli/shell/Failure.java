package io.guruorm.cli.shell;

import io.guruorm.error.ConfigurationException;
import io.guruorm.error.GuruException;
import io.guruorm.migration.MigrationException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as the program reports it.
 *
 * @param exitCode one of {@link ExitCode}
 * @param message one plain paragraph: what, where, why, what to do
 */
public record Failure(int exitCode, String message) {

    /** The code of the project ended the process, so that nobody can say whether it was done. */
    public static final Failure EXITED = new Failure(
            ExitCode.FAILED,
            "A migration or seeder called System.exit, so it has failed. What is recorded in the history stays, and what"
                    + " was under way in a transaction is rolled back. Let it return when it is done, and throw an"
                    + " exception when it cannot be done.");

    public static Failure of(Throwable thrown, boolean cancelled) {
        int code = exitCode(thrown);
        if (cancelled && code == ExitCode.FAILED) {
            return new Failure(ExitCode.CANCELLED, "Cancelled by a signal. " + message(thrown));
        }
        return new Failure(code, message(thrown));
    }

    /** What {@code --json} prints. */
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("exitCode", exitCode);
        error.put("message", message);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("error", error);
        return document;
    }

    private static int exitCode(Throwable thrown) {
        if (thrown instanceof MigrationException migration) {
            return migration.kind().exitCode();
        }
        if (thrown instanceof ProductionException) {
            return ExitCode.PRODUCTION;
        }
        return thrown instanceof ConfigurationException ? ExitCode.USAGE : ExitCode.FAILED;
    }

    private static String message(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return "Java ran out of memory. What is recorded in the history stays, and what was under way in a transaction"
                    + " is rolled back. Give it more: GURUORM_OPTS=-Xmx2g.";
        }
        String message = thrown.getMessage();
        String text = thrown instanceof GuruException && message != null
                ? message
                : "A fault in guruorm, not in your project: " + thrown + ". Please report it with what --debug prints.";
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
