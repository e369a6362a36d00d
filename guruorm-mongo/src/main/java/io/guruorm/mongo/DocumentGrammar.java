package io.guruorm.mongo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The grammar of one JSON document, over the bytes of a scanner. Keeps what it takes, and refuses what the BSON library
 * would round without a word: numbers of too many digits, dates finer than a millisecond.
 */
final class DocumentGrammar {

    /** BSON itself allows 100 levels; extended JSON adds one or two for each wrapped value. */
    private static final int MAX_DEPTH = 250;

    /** No printed form of a double has more significant digits than that. */
    private static final int DIGITS_OF_DOUBLE = 17;

    private final DocumentScanner source;
    private byte[] taken = new byte[1024];
    private int size;

    /** Whether the document may go over several lines: in an array, and where its first line ends after the brace. */
    private boolean lines;

    private String key = "";

    DocumentGrammar(DocumentScanner source, boolean lines) {
        this.source = source;
        this.lines = lines;
    }

    /** Takes the document that begins here. */
    byte[] document() throws IOException {
        take();
        lines = lines || endsLine();
        members(1);
        return Arrays.copyOf(taken, size);
    }

    private boolean endsLine() throws IOException {
        while (source.peek() != '\n' && DocumentScanner.isBlank(source.peek())) {
            take();
        }
        return source.peek() == '\n';
    }

    private void value(int depth) throws IOException {
        blanks();
        switch (source.peek()) {
            case '{' -> {
                take();
                members(depth + 1);
            }
            case '[' -> {
                take();
                elements(depth + 1);
            }
            case '"' -> checkDate(string());
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void members(int depth) throws IOException {
        checkDepth(depth);
        if (ends('}')) {
            return;
        }
        do {
            blanks();
            if (source.peek() != '"') {
                throw wrong("a key in double quotes was expected");
            }
            key = string();
            blanks();
            expect(':');
            value(depth);
        } while (another('}'));
    }

    private void elements(int depth) throws IOException {
        checkDepth(depth);
        if (ends(']')) {
            return;
        }
        do {
            value(depth);
        } while (another(']'));
    }

    private boolean ends(char end) throws IOException {
        blanks();
        boolean ends = source.peek() == end;
        if (ends) {
            take();
        }
        return ends;
    }

    private boolean another(char end) throws IOException {
        if (ends(end)) {
            return false;
        }
        if (source.peek() != ',') {
            throw wrong("a comma or \"" + end + "\" was expected");
        }
        take();
        return true;
    }

    /** Takes a string; its text with the escapes as they stand. */
    private String string() throws IOException {
        take();
        int from = size;
        while (source.peek() != '"') {
            if (source.peek() < ' ') {
                throw wrong("a string was not ended by a double quote");
            }
            if (take() == '\\') {
                escape();
            }
        }
        String text = new String(taken, from, size - from, StandardCharsets.UTF_8);
        take();
        return text;
    }

    private void escape() throws IOException {
        if ("\"\\/bfnrt".indexOf(source.peek()) >= 0) {
            take();
            return;
        }
        expect('u');
        for (int i = 0; i < 4; i++) {
            if (Character.digit(source.peek(), 16) < 0) {
                throw wrong("four hexadecimal digits were expected after \\u");
            }
            take();
        }
    }

    private void word(String word) throws IOException {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    private void number() throws IOException {
        StringBuilder number = new StringBuilder();
        if (source.peek() == '-') {
            number.append(take());
        }
        if (source.peek() == '0') {
            number.append(take());
        } else {
            digits(number, "a value was expected");
        }
        boolean whole = true;
        if (source.peek() == '.') {
            whole = false;
            number.append(take());
            digits(number, "a digit was expected after the point");
        }
        if (source.peek() == 'e' || source.peek() == 'E') {
            whole = false;
            number.append(take());
            if (source.peek() == '+' || source.peek() == '-') {
                number.append(take());
            }
            digits(number, "a digit was expected in the exponent");
        }
        checkNumber(number.toString(), whole);
    }

    private void digits(StringBuilder number, String expected) throws IOException {
        if (!isDigit(source.peek())) {
            throw wrong(expected);
        }
        while (isDigit(source.peek())) {
            number.append(take());
        }
    }

    private static boolean isDigit(int found) {
        return found >= '0' && found <= '9';
    }

    private void checkNumber(String text, boolean whole) {
        BigDecimal number = new BigDecimal(text);
        boolean fits = whole
                ? number.toBigInteger().bitLength() < Long.SIZE
                : number.stripTrailingZeros().precision() <= DIGITS_OF_DOUBLE
                        && Double.isFinite(number.doubleValue())
                        && (number.signum() == 0 || number.doubleValue() != 0);
        if (!fits) {
            throw source.refused("the number " + text + " does not fit a " + (whole ? "long" : "double")
                    + " and would be changed: write it as {\"$numberDecimal\": \"" + text + "\"}.");
        }
    }

    /** A date of MongoDB, and the library that reads it, go to the millisecond. */
    private void checkDate(String text) {
        if (key.equals("$date") && text.matches(".*\\.\\d{3}\\d*[1-9].*")) {
            throw source.refused("the date " + text + " is finer than a millisecond, which no date of MongoDB is.");
        }
    }

    private void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw source.refused(
                    "the document is nested more than " + MAX_DEPTH + " deep, as no document of MongoDB is.");
        }
    }

    private void blanks() throws IOException {
        while (DocumentScanner.isBlank(source.peek()) && (lines || source.peek() != '\n')) {
            take();
        }
    }

    private void expect(char wanted) throws IOException {
        if (source.peek() != wanted) {
            throw wrong("\"" + wanted + "\" was expected");
        }
        take();
    }

    private ExportException wrong(String expected) throws IOException {
        return source.wrong(expected + ", but there is " + DocumentScanner.shown(source.peek()) + ".");
    }

    private char take() throws IOException {
        int next = source.take();
        if (size == taken.length) {
            taken = Arrays.copyOf(taken, size * 2);
        }
        taken[size++] = (byte) next;
        return (char) next;
    }
}
