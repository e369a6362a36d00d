package io.guruorm.migration;

import io.guruorm.error.GuruException;
import org.jspecify.annotations.Nullable;

/**
 * A run of migrations that was refused or failed. Its message is one plain paragraph; its kind says what a caller can
 * do about it.
 */
public final class MigrationException extends GuruException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /**
     * Says what went wrong.
     *
     * @param kind what sort of failure this is
     * @param message one plain paragraph: what, where, why, what to do
     */
    public MigrationException(Kind kind, String message) {
        this(kind, message, null);
    }

    /**
     * Says what went wrong and keeps its cause.
     *
     * @param kind what sort of failure this is
     * @param message one plain paragraph: what, where, why, what to do
     * @param cause what was thrown below
     */
    public MigrationException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What sort of failure this is. */
    public Kind kind() {
        return kind;
    }

    /** The sorts of failure; each has an exit code on the command line. */
    public enum Kind {
        /** A migration failed, does not compile, cannot be undone or cannot be pretended. */
        FAILED(1),
        /** A file or name that is wrong as it was given: no migration's name, two with one name, an unknown name. */
        USAGE(2),
        /** Another run held the lock for longer than this one would wait. */
        LOCKED(4),
        /** The history and the files do not agree, and somebody has to decide what is right. */
        REPAIR(5),
        /** Somebody cancelled the run. */
        CANCELLED(143);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The exit code of a program that ends with this failure. */
        public int exitCode() {
            return exitCode;
        }
    }
}
