package io.guruorm.error;

/** SQL text that cannot be taken apart, or that holds what may not stand there. Knows the line. */
public final class ScriptException extends GuruException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    /**
     * Says what is wrong and where.
     *
     * @param line the line, from 1
     * @param reason what is wrong and what to do, as sentences
     */
    public ScriptException(int line, String reason) {
        super("Line " + line + " of the SQL: " + reason);
        this.line = line;
        this.reason = reason;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong and what to do, without the place. */
    public String reason() {
        return reason;
    }
}
