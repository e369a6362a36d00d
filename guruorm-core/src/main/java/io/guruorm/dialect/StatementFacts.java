package io.guruorm.dialect;

import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.List;

/** What one statement of a text does, read off its words; a dialect knows the words. */
public abstract class StatementFacts {

    private final List<Token> tokens;

    /**
     * The facts of a statement.
     *
     * @param tokens its tokens, at least one
     */
    protected StatementFacts(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** Its tokens. */
    public final List<Token> tokens() {
        return tokens;
    }

    /** What it does. */
    public abstract SqlKind kind();

    /** Whether it may stand in a transaction. */
    public abstract boolean transactional();

    /** Whether it waits for other transactions by design. */
    public boolean concurrent() {
        return false;
    }

    /** What to do where its answer never came. */
    public abstract Aftermath aftermath();

    /** What it is, for messages: its first word, or its first two where the second says of what. */
    public String name() {
        boolean withObject = is(0, "create") || is(0, "alter") || is(0, "drop");
        return withObject && tokens.size() > 1
                ? tokens.get(0).value() + " " + tokens.get(1).value()
                : tokens.get(0).value();
    }

    /** The tables it names. Of what only reads nothing is known, as a view or a function may read anything. */
    public final TableNames tables() {
        return switch (kind()) {
            case READ -> TableNames.UNKNOWN;
            case SESSION, TRANSACTION -> TableNames.NONE;
            case DML, DDL -> named();
        };
    }

    /** The tables that a changing statement names; it may name too many, never too few. */
    protected abstract TableNames named();

    /** Its first word. */
    protected final String verb() {
        return tokens.get(0).value();
    }

    /**
     * Whether a word stands somewhere.
     *
     * @param word in lower case
     */
    protected final boolean has(String word) {
        return tokens.stream().anyMatch(token -> token.isWord(word));
    }

    /**
     * Whether a symbol stands at a place.
     *
     * @param at the place, from 0; may lie outside
     * @param symbol one character
     */
    protected final boolean symbol(int at, char symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    /**
     * Whether a word stands at a place.
     *
     * @param at the place, from 0; may lie outside
     * @param word in lower case
     */
    protected final boolean is(int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isWord(word);
    }

    /**
     * The place behind {@code if exists} or {@code if not exists}, should they stand here.
     *
     * @param at the place, from 0
     */
    protected final int behindIfExists(int at) {
        if (is(at, "if")) {
            return is(at + 1, "not") ? at + 3 : at + 2;
        }
        return at;
    }

    /**
     * The table named behind a word.
     *
     * @param word in lower case; its first place counts
     */
    protected final TableNames behind(String word) {
        for (int i = 1; i < tokens.size(); i++) {
            if (is(i, word)) {
                return at(i + 1);
            }
        }
        return TableNames.UNKNOWN;
    }

    /**
     * The table named at a place, {@code schema.table} where qualified.
     *
     * @param from the place, from 0; may lie outside
     */
    protected final TableNames at(int from) {
        if (from >= tokens.size() || !tokens.get(from).isName()) {
            return TableNames.UNKNOWN;
        }
        String name = tokens.get(from).value();
        return symbol(from + 1, '.') && from + 2 < tokens.size()
                ? TableNames.of(name + "." + tokens.get(from + 2).value())
                : TableNames.of(name);
    }
}
