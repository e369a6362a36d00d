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
        String message = thrown.getMessage();
        String text = thrown instanceof GuruException && message != null
                ? message
                : "A fault in guruorm, not in your project: " + thrown + ". Please report it with what --debug prints.";
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
