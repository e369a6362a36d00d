package io.guruorm.migration;

import java.util.List;
import java.util.stream.Collectors;

/** What to tell somebody whose history and files do not agree: what was found, what to check, and the command that mends it. */
final class RepairAdvice {

    private static final String REPAIR = "`guruorm migrate:repair --";

    private RepairAdvice() {}

    /** Migrations whose texts have changed since they ran. */
    static String changed(List<MigrationPlan.Recorded> changed) {
        String found = changed.stream()
                .map(one -> one.row().migration() + " (" + one.file().place() + ")")
                .collect(Collectors.joining(", "));
        return "Changed since " + (changed.size() == 1 ? "it" : "they") + " ran: " + found
                + ". Nothing was run. Put the text back as it was and write the change as a new migration. If the change"
                + " makes no difference to the database, have it recorded: "
                + commands(
                        "accept",
                        changed.stream().map(one -> one.row().migration()).toList()) + ".";
    }

    /** Migrations that ran and whose files are gone, so that nobody knows how to undo them. */
    static String gone(List<String> names, PrunedMigrations pruned) {
        List<String> lost =
                names.stream().filter(name -> !pruned.names().contains(name)).toList();
        return lost.isEmpty() ? squashed(names, pruned) : lost(lost);
    }

    private static String squashed(List<String> names, PrunedMigrations pruned) {
        boolean one = names.size() == 1;
        return "Squashed: " + String.join(", ", names) + ". " + (one ? "Its file was" : "Their files were")
                + " pruned, and the schema dump"
                + pruned.dump().map(file -> " " + file).orElse("") + " holds what "
                + (one ? "it" : "they") + " made, not how to undo " + (one ? "it" : "them")
                + ". Nothing was undone. Write what undoes " + (one ? "it" : "them")
                + " as a new migration, or put the " + (one ? "file" : "files")
                + " back, from before the pruning. To begin again with the dump: `guruorm migrate:fresh`.";
    }

    private static String lost(List<String> names) {
        return "There is no file any more for " + String.join(", ", names) + ", so nobody knows how to undo "
                + (names.size() == 1 ? "it" : "them")
                + ". Nothing was undone. Put the file back, or, if what it made is to stay or is gone already, forget it: "
                + commands("forget", names) + ".";
    }

    /** A migration that is half done and cannot be gone on with. */
    static String stuck(HistoryRow row, String why) {
        return found(row) + "It cannot be gone on with: " + why + ". Nothing was run now. " + byHand(row);
    }

    /** A migration that is being undone, where something is to be run. */
    static String reverting(HistoryRow row) {
        return found(row) + "Nothing was run. `guruorm migrate:rollback` goes on with it.";
    }

    /** A migration that is half done, where others are to be undone. */
    static String unfinished(HistoryRow row) {
        return found(row)
                + "Nothing was undone. `guruorm migrate` goes on with it, and `guruorm migrate:rollback` of its"
                + " batch undoes what is done of it.";
    }

    private static String found(HistoryRow row) {
        String by = row.executedBy() == null ? "" : ", by " + row.executedBy();
        String when = row.executedAt() == null ? "" : ", since " + row.executedAt() + " UTC";
        String why = row.error() == null ? "" : ", for this reason: " + row.error();
        return Words.sentence("Migration " + row.migration() + " stands as \"" + row.state()
                        + "\" in the history (batch " + row.batch() + by + when + ")" + why)
                + " ";
    }

    private static String byHand(HistoryRow row) {
        return "Look in the database which of its statements have taken effect. "
                + (row.reverting()
                        ? "When all of it is undone, by itself or by your hand, have it forgotten: "
                                + command("forget", row.migration()) + "; when none of it is, have it recorded as run: "
                                + command("mark-ran", row.migration())
                        : "When all of them have, by themselves or by your hand, have it recorded: "
                                + command("mark-ran", row.migration())
                                + "; when none of them has, have it forgotten: " + command("forget", row.migration()))
                + ".";
    }

    /** A statement of which nobody knows whether it was done. */
    static String unknown(String migration, String statement) {
        return "Nobody can tell whether \"" + Words.statement(statement) + "\" of migration " + migration
                + " was done before its run ended. Nothing was sent. Look in the database, then say so: " + REPAIR
                + "statement=done` or " + REPAIR + "statement=not-done`. The next run goes on from there.";
    }

    /** A statement that is no longer the one that was done. */
    static String otherStatement(String migration, int number, String statement) {
        return "Migration " + migration + " is half done, and its statement " + number
                + " is not the one that was done: now"
                + " it says \"" + Words.statement(statement)
                + "\". Nothing was sent. Put the migration back as it was when it"
                + " began; a value that differs from run to run, such as the time, makes another statement too. "
                + finish(migration);
    }

    /** The same where single statements are no longer told apart. */
    static String otherStatements(String migration, int number) {
        return "Migration " + migration + " is half done, and one of its first " + number
                + " statements is not the one that"
                + " was done. Nothing was sent. Put the migration back as it was when it began. " + finish(migration);
    }

    /** A migration that says less than was done. */
    static String fewer(String migration, int now, int done) {
        return "Migration " + migration + " is half done, " + done + " of its statements are, and now it has only "
                + now + ". Put it back as it was when it began. " + finish(migration);
    }

    private static String finish(String migration) {
        return "Or do the rest by hand and have it recorded, " + command("mark-ran", migration)
                + ", or undo by hand what is done and have it forgotten, " + command("forget", migration) + ".";
    }

    /** A table of the history's name that is no history. */
    static String otherShape(String table, List<String> missing) {
        return "Table " + table + " is not a history of this tool: it has no column " + String.join(", ", missing)
                + ". It was left as it is. Rename it, or name another table in the configuration (migrations.table).";
    }

    static String commands(String option, List<String> names) {
        return names.stream().map(name -> command(option, name)).collect(Collectors.joining(", "));
    }

    static String command(String option, String name) {
        return REPAIR + option + "=" + name + "`";
    }
}
