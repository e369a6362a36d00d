package io.guruorm.dialect.mysql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes SQL of an expression as MySQL's catalog keeps it. There each byte of the text stands as the letter of its number,
 * and quotes, backslashes and what ends lines have a backslash before them. Both can be undone, so that this tells letters
 * of four bytes, too, which {@code show create table} does not.
 *
 * <p>A string has a character set before it: that of the session, until the table is altered; then the server gives it that
 * of the column beside it. So it says nothing, and the string is written by its letters alone; where these are not known,
 * by its bytes.
 */
final class MysqlKeptText {

    /** The end of old files, as a string may have it. */
    private static final char SUBSTITUTE = '\u001a';

    private static final char LAST_PLAIN = '\u007f';
    private static final String UNKNOWN = "\uFFFD";
    private static final char LAST_BYTE = '\u00ff';
    private static final Set<String> UTF_8 = Set.of("_utf8mb4", "_utf8mb3", "_utf8");
    private static final String LATIN = "_latin1";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Those in which a plain letter has another number. */
    private static final Set<String> OTHERS = Set.of("_binary", "_ucs2", "_utf16", "_utf16le", "_utf32");

    /** A string, with its character set perhaps; or a name, which may hold what looks like one. */
    private static final Pattern QUOTED =
            Pattern.compile("(_[a-z0-9]+)?'((?:[^'\\\\]|''|\\\\.)*+)'|`(?:[^`]|``)*+`", Pattern.DOTALL);

    private static final Pattern DOUBLED = Pattern.compile("''");

    private MysqlKeptText() {}

    static String sql(String kept) {
        String bytes = bare(kept);
        return bytes.chars().anyMatch(c -> c > LAST_BYTE)
                ? bytes
                : letters(QUOTED.matcher(bytes).replaceAll(MysqlKeptText::string))
                        .orElse(bytes);
    }

    /** Takes one level of backslashes away. */
    private static String bare(String escaped) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                i++;
                bare.append(meant(escaped.charAt(i)));
            } else {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '0' -> '\0';
            case 'Z' -> SUBSTITUTE;
            default -> escaped;
        };
    }

    private static String string(MatchResult quoted) {
        String content = quoted.group(2);
        if (content == null) {
            return Matcher.quoteReplacement(quoted.group());
        }
        String charset = quoted.group(1) == null ? "" : quoted.group(1);
        return Matcher.quoteReplacement(plain(charset, content)
                .map(letters -> "'" + letters + "'")
                .orElseGet(() -> charset + " x'"
                        + HexFormat.of()
                                .formatHex(bytes(bare(DOUBLED.matcher(content).replaceAll("'")))) + "'"));
    }

    /** The letters of a string, each byte of them as a letter again; empty where they are not known. */
    private static Optional<String> plain(String charset, String content) {
        if (charset.equals(LATIN)) {
            return Optional.of(asBytes(latin(content)));
        }
        boolean ours = charset.isEmpty() || UTF_8.contains(charset);
        boolean known = ours
                ? letters(content).isPresent()
                : !OTHERS.contains(charset) && content.chars().allMatch(c -> c <= LAST_PLAIN);
        return known ? Optional.of(content) : Optional.empty();
    }

    private static String asBytes(String letters) {
        return new String(letters.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** What Windows has no letter for is one of its number here. */
    private static String latin(String bytes) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < bytes.length(); i++) {
            String letter = new String(bytes(bytes.substring(i, i + 1)), WINDOWS);
            letters.append(letter.equals(UNKNOWN) ? bytes.substring(i, i + 1) : letter);
        }
        return letters.toString();
    }

    private static Optional<String> letters(String bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(bytes)))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String letters) {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }
}
