package io.guruorm.cli.shell;

/**
 * An option of a command, as a value.
 *
 * @param name with its dashes: {@code --lock-timeout}
 * @param label what its value is called in the help; empty for an option without one
 * @param kind what its value is
 * @param help a sentence without a full stop
 */
public record Option(String name, String label, Kind kind, String help) {

    /** What follows an option. */
    public enum Kind {
        /** Nothing. */
        FLAG,
        /** A text. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** A text; the option may be given several times. */
        LIST
    }

    /** An option that is there or not. */
    public static Option flag(String name, String help) {
        return new Option(name, "", Kind.FLAG, help);
    }

    /** An option with a text. */
    public static Option text(String name, String label, String help) {
        return new Option(name, label, Kind.TEXT, help);
    }

    /** An option with a whole number. */
    public static Option number(String name, String label, String help) {
        return new Option(name, label, Kind.NUMBER, help);
    }

    /** An option that may be given several times. */
    public static Option list(String name, String label, String help) {
        return new Option(name, label, Kind.LIST, help);
    }
}
