package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How long a name may be.
 *
 * @param dialect whose limit it is, for messages
 * @param most how many
 * @param unit of what
 */
public record IdentifierLimit(String dialect, int most, Unit unit) {

    private static final int HASH_DIGITS = 8;

    /** What a database counts. */
    public enum Unit {
        /** Bytes of UTF-8. */
        BYTES,
        /** Characters, whatever they take. */
        CHARACTERS,
        /** Characters of at most three bytes of UTF-8; no name may hold another one. */
        NARROW_CHARACTERS
    }

    /**
     * A limit in bytes.
     *
     * @param dialect whose limit it is, for messages
     * @param bytes how many bytes of UTF-8
     */
    public IdentifierLimit(String dialect, int bytes) {
        this(dialect, bytes, Unit.BYTES);
    }

    /**
     * Shortens a generated name that is too long: its first bytes, cut at a character, {@code _}, and 8 hexadecimal
     * digits of the SHA-256 of the whole.
     *
     * @param generated a name that nobody has given
     */
    public String fit(String generated) {
        if (length(generated) <= most) {
            return generated;
        }
        return start(generated, most - HASH_DIGITS - 1) + "_" + hash(generated);
    }

    /**
     * Refuses a given name that is too long: the database would cut it without a word.
     *
     * @param given a name that the caller wrote
     */
    public String check(String given) {
        if (unit == Unit.NARROW_CHARACTERS && given.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
            throw new GuruException("The name \"" + given + "\" holds a character of four bytes, such as an emoji; "
                    + dialect + " takes none in a name. Give another one.");
        }
        if (length(given) > most) {
            throw new GuruException("The name \"" + given + "\" has " + length(given)
                    + (unit == Unit.BYTES ? " bytes; " : " characters; ") + dialect + " takes " + most
                    + ". Give a shorter one.");
        }
        return given;
    }

    private int length(String name) {
        return unit == Unit.BYTES
                ? name.getBytes(StandardCharsets.UTF_8).length
                : name.codePointCount(0, name.length());
    }

    private String start(String name, int room) {
        var start = new StringBuilder();
        int used = 0;
        for (int point : name.codePoints().toArray()) {
            used += length(Character.toString(point));
            if (used > room) {
                break;
            }
            start.appendCodePoint(point);
        }
        return start.toString();
    }

    private static String hash(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
