package io.guruorm.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs of several contestants in turn (A B C A B C …), so that a noisy machine is noisy for all of them alike.
 * Prints the medians and each contestant's ratio to the first, taken round by round.
 */
final class Contest {

    /** One way of doing the work. */
    interface Contestant {

        /** Prepares what shall not be timed, such as an empty database, and returns the work to be timed. */
        Runnable prepare();
    }

    private record Entry(String name, Contestant contestant, List<Double> seconds) {}

    private static final int WARM = 3;

    private final List<Entry> entries = new ArrayList<>();

    /** Adds a contestant; the first is the one that the others are compared with. */
    Contest add(String name, Contestant contestant) {
        entries.add(new Entry(name, contestant, new ArrayList<>()));
        return this;
    }

    /** Three rounds to warm the disk's caches and this program's code, then the rounds that count. */
    void run(int rounds) {
        for (int round = 1 - WARM; round <= rounds; round++) {
            for (Entry entry : entries) {
                Runnable work = entry.contestant().prepare();
                long start = System.nanoTime();
                work.run();
                if (round > 0) {
                    entry.seconds().add((System.nanoTime() - start) / 1e9);
                }
            }
        }
    }

    /** The figures as a table in Markdown. */
    String table() {
        StringBuilder table = new StringBuilder(
                "| what | seconds, median | min | max | ratio to the first |\n|---|---|---|---|---|\n");
        for (Entry entry : entries) {
            double[] sorted = sorted(entry.seconds());
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                    entry.name(),
                    median(sorted),
                    sorted[0],
                    sorted[sorted.length - 1],
                    median(ratios(entry))));
        }
        return table.toString();
    }

    private double[] ratios(Entry entry) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < entry.seconds().size(); round++) {
            ratios.add(entry.seconds().get(round) / entries.get(0).seconds().get(round));
        }
        return sorted(ratios);
    }

    private static double[] sorted(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
