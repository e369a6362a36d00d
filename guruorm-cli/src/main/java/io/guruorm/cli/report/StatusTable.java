package io.guruorm.cli.report;

import io.guruorm.cli.shell.Console;
import io.guruorm.migration.MigrationState;
import io.guruorm.migration.MigrationStatus;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The state of all migrations as a table. */
public final class StatusTable {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final int WIDEST_STATE = 60;

    private StatusTable() {}

    /** The lines: headings, a rule, a line for each migration. */
    public static List<String> lines(List<MigrationStatus> all, Console console) {
        Table table = new Table("Migration", "Batch", "State", "Ran at (UTC)", "Time");
        for (MigrationStatus status : all) {
            table.row(
                    status.name(),
                    status.batch().isPresent() ? Integer.toString(status.batch().getAsInt()) : "",
                    state(status),
                    status.executedAt().map(StatusTable::at).orElse(""),
                    status.time().map(Times::text).orElse(""));
        }
        List<String> lines = table.lines();
        for (int i = 0; i < all.size(); i++) {
            lines.set(i + 2, coloured(lines.get(i + 2), all.get(i).state(), console));
        }
        return lines;
    }

    private static String state(MigrationStatus status) {
        String state = status.state().name().toLowerCase(Locale.ROOT);
        String more =
                switch (status.state()) {
                    case RUNNING, REVERTING ->
                        at(status) + status.executedBy().map(by -> " by " + by).orElse("");
                    case FAILED ->
                        at(status) + status.error().map(why -> ": " + why).orElse("");
                    default -> status.late() ? ", late" : "";
                };
        return shortened((state + more).replaceAll("\\s*\\R\\s*", " "));
    }

    private static String at(MigrationStatus status) {
        return status.statement().isPresent()
                ? " at statement " + status.statement().getAsInt()
                : "";
    }

    /** A column is as wide as its longest text; the whole error is in {@code --json} and told by the next run. */
    private static String shortened(String state) {
        return state.length() <= WIDEST_STATE ? state : state.substring(0, WIDEST_STATE - 1) + "…";
    }

    private static String at(LocalDateTime time) {
        return AT.format(time);
    }

    private static String coloured(String line, MigrationState state, Console console) {
        return switch (state) {
            case RAN, SQUASHED -> line;
            case PENDING -> console.yellow(line);
            default -> console.red(line);
        };
    }
}
