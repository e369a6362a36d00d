package io.guruorm.adoption;

import io.guruorm.error.GuruException;
import java.util.List;

/** Migrations of another tool of which nobody can tell which of ours they are. A person has to say it in a mapping file. */
public final class UnmappedMigrationsException extends GuruException {

    private static final long serialVersionUID = 1L;

    private final List<String> lines;

    /**
     * Says which they are.
     *
     * @param message one plain paragraph: what, where, why, what to do
     * @param lines the lines of a mapping file that are missing, with a question mark for each answer
     */
    UnmappedMigrationsException(String message, List<String> lines) {
        super(message);
        this.lines = List.copyOf(lines);
    }

    /** The lines of a mapping file that are missing, with a question mark for each answer. */
    public List<String> lines() {
        return lines;
    }
}
