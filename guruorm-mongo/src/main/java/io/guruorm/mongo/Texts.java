package io.guruorm.mongo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text of BSON as text of a column, where nothing is lost. */
final class Texts {

    private Texts() {}

    /** Text that the database can keep. */
    static String kept(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new RefusedValueException("it holds the character U+0000, which PostgreSQL cannot keep in text");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new RefusedValueException("it holds half a surrogate pair, which is no character");
        }
        return text;
    }

    /** Text for {@code character varying(length)}. */
    static String limited(String text, List<Integer> arguments) {
        int length = text.codePointCount(0, text.length());
        if (!arguments.isEmpty() && length > arguments.get(0)) {
            throw new RefusedValueException("it has " + length + " characters");
        }
        return kept(text);
    }

    /** Text for {@code character(length)}, which is filled up with blanks, so that those at its end mean nothing. */
    static String padded(String text, List<Integer> arguments) {
        if (text.endsWith(" ")) {
            throw new RefusedValueException("the blanks at its end would be lost");
        }
        return limited(text, arguments);
    }
}
