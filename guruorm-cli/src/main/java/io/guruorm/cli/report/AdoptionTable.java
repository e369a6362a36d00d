package io.guruorm.cli.report;

import io.guruorm.adoption.AdoptedMigration;
import io.guruorm.adoption.Adoption;
import io.guruorm.adoption.ForeignTool;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of another tool's history: a table of what is recorded, and how many. */
public final class AdoptionTable {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private AdoptionTable() {}

    /** The lines: a line for each migration that is recorded now, those that are not, and a closing one. */
    public static List<String> lines(Adoption adoption, ForeignTool from) {
        List<String> lines = new ArrayList<>();
        if (adoption.recorded() > 0) {
            lines.addAll(table(adoption, from).lines());
        }
        if (!adoption.leftOut().isEmpty()) {
            lines.add("Left out, as there is no file for it any more: " + String.join(", ", adoption.leftOut()) + ".");
        }
        if (!adoption.changed().isEmpty()) {
            lines.add("To be run again by `guruorm migrate`, as its text has changed since " + from.title()
                    + " ran it: " + String.join(", ", adoption.changed()) + ".");
        }
        lines.add(closing(adoption, from));
        return lines;
    }

    private static Table table(Adoption adoption, ForeignTool from) {
        Table table = new Table(from.title(), "Migration", "Batch", "Ran at (UTC)");
        for (AdoptedMigration migration : adoption.migrations()) {
            if (!migration.already()) {
                table.row(
                        migration.theirs(),
                        migration.name(),
                        Integer.toString(migration.batch()),
                        migration.ranAt().map(AdoptionTable::at).orElse(""));
            }
        }
        return table;
    }

    private static String closing(Adoption adoption, ForeignTool from) {
        String already = adoption.already() == 0
                ? ""
                : " " + adoption.already() + (adoption.already() == 1 ? " was" : " were") + " recorded already.";
        if (adoption.recorded() == 0) {
            return "Nothing to adopt from " + from.title() + "'s table " + adoption.table() + "." + already;
        }
        return "Adopted " + Words.count(adoption.recorded(), "migration") + " from " + from.title() + "'s table "
                + adoption.table() + "." + already + " `guruorm migrate` runs what is pending.";
    }

    private static String at(LocalDateTime time) {
        return AT.format(time);
    }
}
