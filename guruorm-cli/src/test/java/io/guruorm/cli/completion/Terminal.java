package io.guruorm.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A program on a terminal of its own, which the program {@code script} makes. */
final class Terminal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private volatile String shown = "";
    private int seen;

    private Terminal(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    static Terminal start(Path folder, String line) throws IOException {
        return new Terminal(Programs.builder(folder, "script", "-qec", line, "/dev/null")
                .redirectErrorStream(true)
                .start());
    }

    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits until a text is shown, after what was waited for before. */
    void await(String text) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        int at = shown.indexOf(text, seen);
        while (at < 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("\"" + text + "\" is not shown: " + shown);
            }
            Thread.sleep(5);
            at = shown.indexOf(text, seen);
        }
        seen = at + text.length();
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void read() {
        try (InputStream stream = process.getInputStream()) {
            byte[] bytes = new byte[1024];
            for (int n = stream.read(bytes); n >= 0; n = stream.read(bytes)) {
                shown = shown.concat(new String(bytes, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            // The terminal is gone.
        }
    }
}
