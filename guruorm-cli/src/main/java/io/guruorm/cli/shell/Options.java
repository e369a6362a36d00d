package io.guruorm.cli.shell;

/** The options that several commands share. */
public final class Options {

    /** Which connection of the configuration. */
    public static final Option DATABASE =
            Option.text("--database", "NAME", "Use this connection of guruorm.yml instead of the default one");
    /** Where migrations are. */
    public static final Option PATH = Option.list(
            "--path", "FOLDER", "Take the migrations from this folder instead of the configured one; may be repeated");
    /** Another schema dump. */
    public static final Option SCHEMA_PATH = Option.text(
            "--schema-path", "FILE", "Begin with this schema dump instead of the configured one, if none has run");
    /** No schema dump. */
    public static final Option WITHOUT_DUMP =
            Option.flag("--without-dump", "Run the migrations one by one, even if there is a schema dump");
    /** Yes, in production too. */
    public static final Option FORCE = Option.flag("--force", "Run in production too");
    /** Show, do not do. */
    public static final Option PRETEND =
            Option.flag("--pretend", "Print the SQL that would run, as a script; write nothing");
    /** For programs. */
    public static final Option JSON = Option.flag("--json", "Print the result as one JSON document");
    /** For those who report a fault. */
    public static final Option DEBUG = Option.flag("--debug", "Print the stack trace of an error, too");
    /** Patience. */
    public static final Option LOCK_TIMEOUT = Option.number(
            "--lock-timeout", "SECONDS", "Wait so long for another run to end (60 unless given), then exit 4");
    /** Seed afterwards. */
    public static final Option SEED = Option.flag("--seed", "Then run DatabaseSeeder");
    /** Seed afterwards with these. */
    public static final Option SEEDER = Option.text("--seeder", "NAME,...", "Then run these seeders, in this order");
    /** A batch for each. */
    public static final Option EACH_A_BATCH =
            Option.flag("--step", "Give each migration a batch of its own, so that each can be rolled back alone");

    private Options() {}
}
