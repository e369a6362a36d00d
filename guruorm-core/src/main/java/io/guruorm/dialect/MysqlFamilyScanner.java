package io.guruorm.dialect;

import io.guruorm.error.ScriptException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of MySQL and MariaDB token by token, after their pages on comments, strings and delimiters, with the SQL
 * mode that our sessions have. The marks around what only some servers execute are tokens, as what is inside counts. One
 * instance reads one text, on one thread.
 */
public final class MysqlFamilyScanner extends Scanner {

    static final String OPENING = "/*!";
    static final String CLOSING = "*/";

    private static final String SEMICOLON = ";";
    private static final String DELIMITER = "delimiter";

    private final List<String> openings;
    private String delimiter = SEMICOLON;
    private boolean begins = true;
    private boolean executable;

    /**
     * A reader at the begin of a text.
     *
     * @param text some SQL
     * @param family whose
     */
    public MysqlFamilyScanner(String text, MysqlFamily family) {
        super(text, false);
        this.openings = family.executableComments();
    }

    /** What ends a statement now. */
    String delimiter() {
        return delimiter;
    }

    /** Whether the script has said what ends a statement. */
    boolean ownDelimiter() {
        return !delimiter.equals(SEMICOLON);
    }

    /** Two dashes alone are two minus signs. */
    @Override
    protected boolean beginsLineComment(char first) {
        return first == '#' || (first == '-' && peek(1) == '-' && (isBlank(peek(2)) || at() + 2 >= text().length()));
    }

    @Override
    protected boolean beginsBlockComment(char first) {
        return first == '/' && peek(1) == '*' && openingLength() == 0;
    }

    @Override
    protected @Nullable Token token(char c) {
        if (text().startsWith(delimiter, at())) {
            begins = true;
            return take(Token.Type.SYMBOL, delimiter, at() + delimiter.length());
        }
        if (begins
                && text().regionMatches(true, at(), DELIMITER, 0, DELIMITER.length())
                && isBlank(peek(DELIMITER.length()))) {
            readDelimiter();
            return null;
        }
        begins = false;
        return ordinary(c);
    }

    private Token ordinary(char c) {
        if (c == '/' && openingLength() > 0) {
            executable = true;
            return take(Token.Type.SYMBOL, OPENING, at() + openingLength());
        }
        if (executable && c == '*' && peek(1) == '/') {
            executable = false;
            return take(Token.Type.SYMBOL, CLOSING, at() + CLOSING.length());
        }
        return switch (c) {
            case '\'', '"' -> take(Token.Type.LITERAL, "", endOfEscaped(at()));
            case '`' -> quotedName(at(), c);
            case 'x', 'X', 'b', 'B', 'n', 'N' -> peek(1) == '\'' ? prefixed() : plainWord();
            default -> other(c);
        };
    }

    private Token prefixed() {
        return take(Token.Type.LITERAL, "", endOfEscaped(at() + 1));
    }

    private Token other(char c) {
        if (isNameStart(c) || c == '$') {
            return plainWord();
        }
        return isDigit(c) || (c == '.' && isDigit(peek(1))) ? number() : symbol();
    }

    /** The length of what opens an executable comment, and of the version behind it; 0 where none begins here. */
    private int openingLength() {
        int length = 0;
        for (String opening : openings) {
            if (text().startsWith(opening, at())) {
                length = opening.length();
            }
        }
        while (length > 0 && isDigit(peek(length))) {
            length++;
        }
        return length;
    }

    private void readDelimiter() {
        int end = endOfLine(at());
        String wanted = text().substring(at() + DELIMITER.length(), end).strip();
        if (wanted.isEmpty() || wanted.contains("\\")) {
            throw new ScriptException(line(), "DELIMITER names no usable delimiter. Write DELIMITER // for instance.");
        }
        take(Token.Type.SYMBOL, wanted, end);
        delimiter = wanted;
    }
}
