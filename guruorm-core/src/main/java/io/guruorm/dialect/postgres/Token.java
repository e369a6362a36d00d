package io.guruorm.dialect.postgres;

/**
 * A piece of SQL text, blanks and comments left out.
 *
 * @param type what it is
 * @param value a word in lower case, a quoted identifier without its quotes, a symbol as it is; empty for a literal
 * @param start where it starts in the text
 * @param end where it ends
 * @param line its line, from 1
 */
record Token(Type type, String value, int start, int end, int line) {

    enum Type {
        WORD,
        QUOTED,
        LITERAL,
        NUMBER,
        SYMBOL
    }

    boolean isWord(String word) {
        return type == Type.WORD && value.equals(word);
    }

    boolean isSymbol(char symbol) {
        return type == Type.SYMBOL && value.charAt(0) == symbol;
    }

    /** Whether it may be a name, or a part of one. */
    boolean isName() {
        return type == Type.WORD || type == Type.QUOTED;
    }
}
