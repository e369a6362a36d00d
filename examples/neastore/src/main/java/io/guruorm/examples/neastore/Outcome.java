package io.guruorm.examples.neastore;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What became of the whole move.
 *
 * @param tables table by table
 * @param problems every difference and dangling reference, with its document
 */
record Outcome(List<TableOutcome> tables, List<String> problems) {

    private static final int MOST_SHOWN = 50;

    private static final String FORM = "%-18s %9s %8s %8s %12s %11s %9s %8s%n";

    boolean isGood() {
        return problems.isEmpty();
    }

    /** One table of it all, then what is wrong. */
    void print(PrintStream out) {
        out.printf(
                "%n" + FORM,
                "table",
                "documents",
                "records",
                "values",
                "differences",
                "references",
                "dangling",
                "seeded");
        for (TableOutcome table : tables) {
            out.printf(
                    FORM,
                    table.table(),
                    grouped(table.documents()),
                    grouped(table.records()),
                    grouped(table.values()),
                    grouped(table.differences()),
                    grouped(table.references()),
                    grouped(table.dangling()),
                    grouped(table.milliseconds()) + " ms");
        }
        out.printf("%n%s%n", totals());
        problems.stream().limit(MOST_SHOWN).forEach(out::println);
        if (problems.size() > MOST_SHOWN) {
            out.printf("and %s more%n", grouped(problems.size() - MOST_SHOWN));
        }
    }

    private String totals() {
        return tables.size() + " tables, " + sum(TableOutcome::records) + " records, " + sum(TableOutcome::differences)
                + " differences, " + sum(TableOutcome::dangling) + " dangling references";
    }

    /** A count over all tables, with commas. */
    String sum(ToLongFunction<TableOutcome> count) {
        return grouped(tables.stream().mapToLong(count).sum());
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
