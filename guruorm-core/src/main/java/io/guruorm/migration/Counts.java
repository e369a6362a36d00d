package io.guruorm.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * How many rows each of many statements changed; the same number many times over takes the room of one.
 *
 * @param runs in order
 */
record Counts(List<Run> runs) {

    static final Counts NONE = new Counts(List.of());
    private static final String UNTOLD = "-";

    /**
     * Statements in a row that changed as many rows each.
     *
     * @param count as text; {@code -} where no code was told
     * @param times how many statements
     */
    record Run(String count, int times) {}

    /** Reads what {@link #text} wrote. */
    static Counts parse(String text) {
        List<Run> runs = new ArrayList<>();
        for (String run : text.split(",", -1)) {
            int times = run.indexOf('x');
            runs.add(new Run(run.substring(0, times), Integer.parseInt(run.substring(times + 1))));
        }
        return new Counts(List.copyOf(runs));
    }

    String text() {
        return runs.stream().map(run -> run.count() + "x" + run.times()).collect(Collectors.joining(","));
    }

    Counts plus(OptionalLong count) {
        String next = count.isPresent() ? String.valueOf(count.getAsLong()) : UNTOLD;
        List<Run> more = new ArrayList<>(runs);
        int last = more.size() - 1;
        if (last >= 0 && more.get(last).count().equals(next)) {
            more.set(last, new Run(next, more.get(last).times() + 1));
        } else {
            more.add(new Run(next, 1));
        }
        return new Counts(List.copyOf(more));
    }

    OptionalLong get(int index) {
        int left = index;
        for (Run run : runs) {
            if (left < run.times()) {
                return run.count().equals(UNTOLD) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(run.count()));
            }
            left -= run.times();
        }
        return OptionalLong.empty();
    }
}
