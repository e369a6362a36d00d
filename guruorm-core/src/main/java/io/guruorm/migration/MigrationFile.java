package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A migration as it was found: its name, where it is and a sum of its text. Its body is made only when it is needed. */
public abstract class MigrationFile {

    private final MigrationName name;
    private final MigrationForm form;

    MigrationFile(MigrationName name, MigrationForm form) {
        this.name = name;
        this.form = form;
    }

    /** Its name, as the history records it. */
    public final MigrationName name() {
        return name;
    }

    /** The form in which it is written. */
    public final MigrationForm form() {
        return form;
    }

    /** Its file: of a pair the {@code .up.sql}. */
    public abstract Optional<Path> path();

    /** All files that it is made of: of a pair both. None where it is a class of the program. */
    public List<Path> paths() {
        return path().stream().toList();
    }

    /** Whether it is SQL, so that its body can be looked at without compiling anything. */
    final boolean isSql() {
        return form != MigrationForm.JAVA_SOURCE && form != MigrationForm.JAVA_CLASS;
    }

    /** Where it stands, in the words of a message: its file or its class. */
    public abstract String place();

    /**
     * The sum of its text, {@code s1:} and a SHA-256 in hexadecimal, whatever the line ends: of a pair the
     * {@code .up.sql}, of a file with sections what stands below {@code -- +up}, of a Java source the file. Empty where
     * there is no text.
     *
     * @throws MigrationException if the text cannot be read, or has no such section
     */
    public abstract Optional<String> checksum();

    /**
     * The sum of a text that is about to be a migration's file, as {@link #checksum}.
     *
     * @param text of a whole file
     */
    public static String checksumOf(String text) {
        return Checksum.of(text);
    }

    /**
     * What it does. A Java source must have been prepared by its {@link MigrationSource}.
     *
     * @param dialect reads its SQL
     */
    abstract MigrationBody body(Dialect dialect);
}
