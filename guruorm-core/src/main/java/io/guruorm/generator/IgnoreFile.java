package io.guruorm.generator;

import io.guruorm.error.ConfigurationException;
import io.guruorm.error.GuruException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/** A {@code .gitignore} that shall hold some lines. Lines are only ever added at its end. */
final class IgnoreFile {

    private final Path file;
    private final boolean present;
    private final String before;
    private final List<String> missing;

    /** Reads the file, if it is there. */
    IgnoreFile(Path file, List<String> wanted) {
        this.file = file;
        this.present = Files.exists(file);
        this.before = present && Files.isRegularFile(file) ? text(file) : "";
        List<String> lines = before.lines().map(String::strip).toList();
        this.missing = wanted.stream().filter(line -> !lines.contains(line)).toList();
    }

    Path file() {
        return file;
    }

    boolean isPresent() {
        return present;
    }

    /** Whether nothing has to be written. */
    boolean isComplete() {
        return missing.isEmpty();
    }

    void refuseUnusable() {
        if (present && !Files.isRegularFile(file)) {
            throw new ConfigurationException(
                    file + " is no file, so lines cannot be added to it, and nothing was written." + " Move it away.");
        }
        if (present && !isComplete() && !Files.isWritable(file)) {
            throw new GuruException(file + " cannot be written to, so nothing was written. Check its permissions.");
        }
    }

    void write() {
        String end = before.contains("\r\n") ? "\r\n" : "\n";
        String gap = before.isEmpty() || before.endsWith("\n") ? "" : end;
        try {
            Files.writeString(
                    file,
                    gap + missing.stream().map(line -> line + end).collect(Collectors.joining()),
                    present ? StandardOpenOption.APPEND : StandardOpenOption.CREATE_NEW);
        } catch (IOException refused) {
            throw new GuruException(
                    "Cannot write " + file + ": " + refused.getClass().getSimpleName() + ": " + refused.getMessage()
                            + ". Check that it may be written to.",
                    refused);
        }
    }

    /** Its bytes as letters, whatever its encoding: the lines that matter are ASCII. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException refused) {
            throw new GuruException("Cannot read " + file + ": " + refused + ". Nothing was written.", refused);
        }
    }
}
