package io.guruorm.cli.shell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a command ended.
 *
 * @param exitCode one of {@link ExitCode}
 * @param document what {@code --json} prints: maps, lists, texts, numbers, booleans and null
 */
public record Outcome(int exitCode, Map<String, @Nullable Object> document) {

    /** Keeps a copy in the order given. */
    public Outcome {
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
    }

    /**
     * It is done.
     *
     * @param document what {@code --json} prints
     */
    public static Outcome done(Map<String, @Nullable Object> document) {
        return new Outcome(ExitCode.DONE, document);
    }
}
