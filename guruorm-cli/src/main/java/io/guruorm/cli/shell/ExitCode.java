package io.guruorm.cli.shell;

/** How the program ends, for scripts. */
public final class ExitCode {

    /** Done, or nothing to do. */
    public static final int DONE = 0;
    /** It failed. */
    public static final int FAILED = 1;
    /** Wrong usage or configuration. */
    public static final int USAGE = 2;
    /** There are pending migrations, and the question was whether there are. */
    public static final int PENDING = 3;
    /** Another run holds the lock. */
    public static final int LOCKED = 4;
    /** The history needs somebody to decide. */
    public static final int REPAIR = 5;
    /** Refused in production without {@code --force}. */
    public static final int PRODUCTION = 6;
    /** Cancelled by a signal. */
    public static final int CANCELLED = 143;

    private ExitCode() {}
}
