package io.guruorm.mongo;

import io.guruorm.error.GuruException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A place in an export that cannot be read, or not be taken over without loss. The message begins with file and line. */
public final class ExportException extends GuruException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final long line;

    ExportException(Path file, long line, String why) {
        this(file, line, why, null);
    }

    ExportException(Path file, long line, String why, @Nullable Throwable cause) {
        super(file + ", line " + line + ": " + why, cause);
        this.file = file;
        this.line = line;
    }

    /** The file of the export. */
    public Path file() {
        return file;
    }

    /** The line on which the document begins or, where it is no JSON, the place that is wrong; from 1. */
    public long line() {
        return line;
    }
}
