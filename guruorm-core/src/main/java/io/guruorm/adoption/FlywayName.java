package io.guruorm.adoption;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a Flyway migration says.
 *
 * @param kind what it is for
 * @param version its version; empty for a repeatable one
 * @param description what it is about, in words; may be empty
 */
public record FlywayName(Kind kind, Optional<FlywayVersion> version, String description) {

    private static final Pattern FORM = Pattern.compile("(?:([VUB])(\\d+(?:[._]\\d+)*)|(R))(?:__(.*))?");

    /** What a migration is for. */
    public enum Kind {
        /** Runs once, {@code V}. */
        VERSIONED,
        /** Undoes the versioned one, {@code U}. */
        UNDO,
        /** Runs whenever its text has changed, {@code R}. */
        REPEATABLE,
        /** Does at once what all up to its version do, {@code B}. */
        BASELINE
    }

    /**
     * Reads a name.
     *
     * @param text {@code V1_1__create_users}, without the ending of its file
     * @return empty where it is no name of Flyway's
     */
    public static Optional<FlywayName> of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String description = matcher.group(4) == null
                ? ""
                : matcher.group(4).replace('_', ' ').strip();
        if (matcher.group(3) != null) {
            return Optional.of(new FlywayName(Kind.REPEATABLE, Optional.empty(), description));
        }
        Kind kind =
                switch (matcher.group(1)) {
                    case "V" -> Kind.VERSIONED;
                    case "U" -> Kind.UNDO;
                    default -> Kind.BASELINE;
                };
        return Optional.of(new FlywayName(kind, FlywayVersion.of(matcher.group(2)), description));
    }
}
