package io.guruorm.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs whole processes to their end; one that fails ends the benchmark with its output. */
final class Processes {

    private final Path work;

    /**
     * Starts nothing yet.
     *
     * @param work where outputs are kept
     */
    Processes(Path work) {
        this.work = work;
    }

    /** This JVM's own {@code java}, with options and the rest of the line. */
    static List<String> java(List<String> options, String... rest) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(rest));
        return command;
    }

    void run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            await(start(folder, environment, command), command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a process that is Java, and returns its peak of resident memory in MB, read from Linux's {@code /proc} every millisecond. */
    long peakMegabytes(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Process process = start(folder, environment, command);
            Path status = Path.of("/proc/" + process.pid() + "/status");
            long peak = 0;
            while (process.isAlive()) {
                peak = Math.max(peak, peakKilobytes(status));
                Thread.sleep(1);
            }
            await(process, command);
            return peak / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long peakKilobytes(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    private Process start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output.txt").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void await(Process process, List<String> command) throws IOException {
        try {
            int code = process.waitFor();
            if (code != 0) {
                String output = Files.readString(work.resolve("output.txt"));
                throw new IllegalStateException(command + " ended with " + code + ":\n" + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
