package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.Locale;

/** What a policy of row security is about. */
public enum PolicyCommand {
    /** Each of the others. */
    ALL,
    /** Reading rows. */
    SELECT,
    /** New rows. */
    INSERT,
    /** Changed rows. */
    UPDATE,
    /** Rows that go. */
    DELETE;

    /**
     * Reads a command, in any case.
     *
     * @param text what the caller wrote
     */
    public static PolicyCommand parse(String text) {
        for (var command : values()) {
            if (command.name().equalsIgnoreCase(text.strip())) {
                return command;
            }
        }
        throw new GuruException(
                "\"" + text + "\" is nothing that a policy is for. Write all, select, insert, update or delete.");
    }

    /** The word in SQL. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
