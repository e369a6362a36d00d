package io.guruorm.migration;

import io.guruorm.error.GuruException;
import java.time.Duration;
import java.util.Objects;

/** Parts of messages. */
final class Words {

    private static final int LONGEST_STATEMENT = 120;

    private Words() {}

    /** {@code 5 s} or {@code 250 ms}. */
    static String duration(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    /** What was thrown, in words: our own messages speak for themselves, others need their kind. */
    static String of(Throwable thrown) {
        if (thrown instanceof GuruException) {
            return Objects.requireNonNullElse(
                    thrown.getMessage(), thrown.getClass().getSimpleName());
        }
        return thrown.getClass().getSimpleName() + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
    }

    /** A statement in one line, shortened. */
    static String statement(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_STATEMENT ? line : line.substring(0, LONGEST_STATEMENT - 1) + "…";
    }

    /** A sentence that ends as one. */
    static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") || text.endsWith(";") ? text : text + ".";
    }
}
