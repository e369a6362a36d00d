package io.guruorm.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code mongoexport} wrote, document by document: extended JSON, canonical or relaxed, one document to a line
 * or as one array ({@code --jsonArray}), indented or not ({@code --pretty}). Only one document is in memory at a time.
 * Not thread-safe.
 *
 * <pre>{@code
 * try (ExportReader export = ExportReader.open(Path.of("export/users.json"))) {
 *     while (export.hasNext()) {
 *         ExportReader.Document user = export.next();
 *     }
 * }
 * }</pre>
 *
 * <p>The text must be JSON in UTF-8, strictly. A key that stands twice in a document, a kind of value that the BSON
 * library does not know, and a number with more digits than a double has are refused, as something would be lost.
 */
public final class ExportReader implements Iterator<ExportReader.Document>, AutoCloseable {

    private final Path file;
    private final InputStream input;
    private final DocumentScanner scanner;
    private @Nullable Document ahead;

    private ExportReader(Path file, InputStream input) {
        this.file = file;
        this.input = input;
        this.scanner = new DocumentScanner(file, input);
    }

    /**
     * Opens an export; nothing is read yet.
     *
     * @param file the file
     * @throws UncheckedIOException if it cannot be opened
     */
    public static ExportReader open(Path file) {
        try {
            return new ExportReader(file, Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The export " + file + " cannot be opened.", e);
        }
    }

    /**
     * Whether there is another document.
     *
     * @throws ExportException if the next one cannot be read
     */
    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = read();
        }
        return ahead != null;
    }

    /**
     * The next document.
     *
     * @throws ExportException if it cannot be read
     * @throws NoSuchElementException after the last
     */
    @Override
    public Document next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("There is no further document in " + file + ".");
        }
        Document next = ahead;
        ahead = null;
        return next;
    }

    private @Nullable Document read() {
        try {
            DocumentScanner.Text text = scanner.next();
            return text == null
                    ? null
                    : new Document(
                            file,
                            text.line(),
                            text.text().length(),
                            new DocumentDecoder(file, text.line()).decode(text.text()));
        } catch (IOException e) {
            throw new UncheckedIOException("The export " + file + " cannot be read.", e);
        }
    }

    /** Closes the file. */
    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The export " + file + " cannot be closed.", e);
        }
    }

    /**
     * A document of an export.
     *
     * @param file where it stands
     * @param line the line on which it begins, from 1
     * @param length how many characters it has there
     * @param value what it holds
     */
    public record Document(Path file, long line, int length, BsonDocument value) {}
}
