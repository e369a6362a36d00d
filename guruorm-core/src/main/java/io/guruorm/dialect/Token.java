package io.guruorm.dialect;

/**
 * A piece of SQL text, blanks and comments left out.
 *
 * @param type what it is
 * @param value a word in lower case, a quoted identifier without its quotes, a symbol as it is; empty for a literal
 * @param start where it starts in the text
 * @param end where it ends
 * @param line its line, from 1
 */
public record Token(Type type, String value, int start, int end, int line) {

    /** The kinds. */
    public enum Type {
        /** A keyword, or a name without quotes. */
        WORD,
        /** A name in quotes. */
        QUOTED,
        /** A string, or bytes. */
        LITERAL,
        /** A number. */
        NUMBER,
        /** Anything else, one character at a time. */
        SYMBOL
    }

    /**
     * Whether it is this word, without quotes.
     *
     * @param word in lower case
     */
    public boolean isWord(String word) {
        return type == Type.WORD && value.equals(word);
    }

    /**
     * Whether it is this symbol.
     *
     * @param symbol one character
     */
    public boolean isSymbol(char symbol) {
        return type == Type.SYMBOL && value.charAt(0) == symbol;
    }

    /** Whether it may be a name, or a part of one. */
    public boolean isName() {
        return type == Type.WORD || type == Type.QUOTED;
    }
}
