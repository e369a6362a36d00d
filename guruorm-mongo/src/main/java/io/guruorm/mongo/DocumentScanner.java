package io.guruorm.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an export into the texts of its documents and holds them to the rules of JSON (RFC 8259), as the BSON library
 * takes far more than that: unquoted keys, single quotes, text after the end.
 */
final class DocumentScanner {

    private static final int END = -1;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final InputStream input;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long line = 1;

    private boolean begun;
    private boolean array;
    private boolean ended;

    DocumentScanner(Path file, InputStream input) {
        this.file = file;
        this.input = input;
    }

    /** The text of the next document, or null after the last. */
    @Nullable
    Text next() throws IOException {
        if (!begun) {
            begin();
        } else if (!ended) {
            separate();
        }
        return ended ? null : document();
    }

    private void begin() throws IOException {
        begun = true;
        skipByteOrderMark();
        skipBlanks();
        if (peek() == '[') {
            array = true;
            take();
            skipBlanks();
            if (peek() == ']') {
                take();
                endOfArray();
            }
        } else {
            ended = peek() == END;
        }
    }

    /** Between documents: a comma in an array, else the end of the line. */
    private void separate() throws IOException {
        if (!array) {
            skipToEndOfLine();
            skipBlanks();
            ended = peek() == END;
            return;
        }
        skipBlanks();
        int separator = take();
        if (separator == ']') {
            endOfArray();
        } else if (separator == ',') {
            skipBlanks();
        } else {
            throw wrong("a comma or the end of the array was expected, but there is " + shown(separator) + ".");
        }
    }

    private void endOfArray() throws IOException {
        skipBlanks();
        if (peek() != END) {
            throw wrong("there is " + shown(peek()) + " after the end of the array.");
        }
        ended = true;
    }

    private Text document() throws IOException {
        long first = line;
        if (peek() != '{') {
            throw wrong("a document begins with {, but there is " + shown(peek()) + ".");
        }
        byte[] text = new DocumentGrammar(this, array).document();
        try {
            return new Text(
                    first,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(text))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new ExportException(file, first, "this is no UTF-8. Write the export again in that encoding.", e);
        }
    }

    /** Text that breaks the rules of JSON, at the line that was reached. */
    ExportException wrong(String why) {
        return refused("this is no JSON: " + why + " Mend the line, or export the collection again.");
    }

    /** Text that cannot be taken, at the line that was reached. */
    ExportException refused(String why) {
        return new ExportException(file, line, why);
    }

    static String shown(int found) {
        if (found == END) {
            return "the end of the file";
        }
        if (found == '\n' || found == '\r') {
            return "the end of the line";
        }
        return found > ' ' && found < 0x7f ? "\"" + (char) found + "\"" : String.format("the byte 0x%02x", found);
    }

    private void skipByteOrderMark() throws IOException {
        if (peek() == 0xef) {
            take();
            if (take() != 0xbb || take() != 0xbf) {
                throw wrong("the file begins with the byte 0xef.");
            }
        }
    }

    private void skipBlanks() throws IOException {
        while (isBlank(peek())) {
            take();
        }
    }

    private void skipToEndOfLine() throws IOException {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
            take();
        }
        if (peek() != '\n' && peek() != END) {
            throw wrong("there is " + shown(peek()) + " after the end of the document.");
        }
    }

    static boolean isBlank(int found) {
        return found == ' ' || found == '\t' || found == '\r' || found == '\n';
    }

    /** The next byte, which stays; -1 at the end. */
    int peek() throws IOException {
        if (position == limit) {
            limit = Math.max(0, input.read(buffer));
            position = 0;
        }
        return position == limit ? END : Byte.toUnsignedInt(buffer[position]);
    }

    /** The next byte, which is taken; -1 at the end. */
    int take() throws IOException {
        int next = peek();
        if (next != END) {
            position++;
            line += next == '\n' ? 1 : 0;
        }
        return next;
    }

    /**
     * A document as it stands in the file.
     *
     * @param line the line on which it begins
     * @param text from its first brace to its last
     */
    record Text(long line, String text) {}
}
