package io.guruorm.seeding;

import io.guruorm.error.GuruException;
import io.guruorm.error.ThrownAt;
import org.jspecify.annotations.Nullable;

/** A seeder that failed. Nothing stays of what it, and the seeder inside whose transaction it ran, have written. */
public final class SeedingException extends GuruException {

    private static final long serialVersionUID = 1L;

    private final String seeder;

    SeedingException(String message, String seeder, @Nullable Throwable cause) {
        super(message, cause);
        this.seeder = seeder;
    }

    static SeedingException of(String seeder, Throwable thrown) {
        String message = thrown.getMessage();
        String why = thrown instanceof GuruException && message != null
                ? message
                : thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        String stop = why.endsWith(".") ? "" : ".";
        return new SeedingException(
                "Seeder " + seeder + " failed" + ThrownAt.words(thrown, seeder) + ": " + why + stop
                        + " Nothing that it wrote is left.",
                seeder,
                thrown);
    }

    /** The simple name of the seeder that failed: the innermost, where one called another. */
    public String seeder() {
        return seeder;
    }
}
