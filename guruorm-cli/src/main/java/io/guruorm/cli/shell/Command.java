package io.guruorm.cli.shell;

/** One command: what it is called and takes, and what it does. */
public interface Command {

    /** What it is called, what it takes and how its help explains it. */
    Definition definition();

    /**
     * Calls the library and prints what came of it.
     *
     * @param arguments what was typed
     * @param session where it runs and prints
     * @return how it ended
     */
    Outcome run(Arguments arguments, Session session);
}
