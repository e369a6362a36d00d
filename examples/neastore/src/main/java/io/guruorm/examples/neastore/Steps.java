package io.guruorm.examples.neastore;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Prints a line for each step when it is done, with its time. */
final class Steps {

    private static final double NANOS = 1_000_000_000;

    private final PrintStream out;

    Steps(PrintStream out) {
        this.out = out;
    }

    /** Does a step and says what came of it. */
    <R> R timed(String name, Supplier<R> step, Function<R, String> result) {
        long began = System.nanoTime();
        R done = step.get();
        double seconds = (System.nanoTime() - began) / NANOS;
        out.printf(Locale.ROOT, "%-26s %-36s %6.2f s%n", name, result.apply(done), seconds);
        return done;
    }
}
