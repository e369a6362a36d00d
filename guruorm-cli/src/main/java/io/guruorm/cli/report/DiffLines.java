package io.guruorm.cli.report;

import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.catalog.script.CatalogDifference;
import io.guruorm.cli.shell.Console;
import io.guruorm.dialect.ScriptStatement;
import java.util.ArrayList;
import java.util.List;

/** Differences of two schemas, each with what should be and what is below it. */
public final class DiffLines {

    private DiffLines() {}

    /**
     * The lines.
     *
     * @param diff the differences
     * @param console knows whether there are colours
     */
    public static List<String> of(CatalogDiff diff, Console console) {
        List<String> lines = new ArrayList<>();
        for (CatalogDifference one : diff.differences()) {
            String thing = one.what() + " " + one.name();
            switch (one.kind()) {
                case MISSING -> lines.add(console.red("missing  ") + thing);
                case EXTRA -> lines.add(console.yellow("extra    ") + thing);
                case CHANGED -> lines.add(console.yellow("changed  ") + thing);
            }
            if (!one.wanted().isEmpty()) {
                lines.add("           should be: " + indented(one.wanted()));
            }
            if (!one.found().isEmpty()) {
                lines.add("           is:        " + indented(one.found()));
            }
        }
        return lines;
    }

    /**
     * A statement as a client takes it.
     *
     * @param statement without the semicolon at its end, or a comment
     */
    public static String ended(String statement) {
        return statement.startsWith("--") ? statement : ScriptStatement.ended(statement);
    }

    private static String indented(String text) {
        return text.strip().replace("\n", "\n                      ");
    }
}
