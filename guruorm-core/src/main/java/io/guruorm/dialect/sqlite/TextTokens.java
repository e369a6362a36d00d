package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tokens of a piece of a definition, with what is asked of them while it is taken apart. */
final class TextTokens {

    private final String text;
    private final List<Token> tokens;

    private TextTokens(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static TextTokens of(String text) {
        var scanner = new SqliteScanner(text);
        var tokens = new ArrayList<Token>();
        for (var token = scanner.next(); token != null; token = scanner.next()) {
            tokens.add(token);
        }
        return new TextTokens(text, List.copyOf(tokens));
    }

    int size() {
        return tokens.size();
    }

    int start(int at) {
        return tokens.get(at).start();
    }

    int end(int at) {
        return tokens.get(at).end();
    }

    boolean word(int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isWord(word);
    }

    boolean word(int at, Set<String> words) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).type() == Token.Type.WORD
                && words.contains(tokens.get(at).value());
    }

    boolean symbol(int at, char symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    /** The text from one token to before another. */
    String between(int from, int to) {
        return from >= to ? "" : text.substring(start(from), end(to - 1));
    }

    /** What a token names; SQLite takes a string for a name where only a name can stand. */
    String name(int at) {
        var token = tokens.get(at);
        var written = text.substring(token.start(), token.end());
        return switch (token.type()) {
            case QUOTED -> token.value();
            case LITERAL -> written.substring(1, written.length() - 1).replace("''", "'");
            case WORD, NUMBER, SYMBOL -> written;
        };
    }

    /** The place behind what stands here: behind its end where a parenthesis opens, else behind the one token. */
    int behind(int at) {
        if (!symbol(at, '(')) {
            return at + 1;
        }
        int depth = 0;
        for (int i = at; i < size(); i++) {
            if (symbol(i, '(')) {
                depth++;
            } else if (symbol(i, ')') && --depth == 0) {
                return i + 1;
            }
        }
        return size();
    }

    /** The first parenthesis from here on, or the end. */
    int parenthesis(int from) {
        int at = from;
        while (at < size() && !symbol(at, '(')) {
            at++;
        }
        return at;
    }

    /** The pieces between the commas of the parenthesis that opens here, each as its first token and the one behind it. */
    List<int[]> pieces(int open) {
        var pieces = new ArrayList<int[]>();
        int end = behind(open) - 1;
        int from = open + 1;
        for (int at = from; at <= end; at = at == end ? at + 1 : behind(at)) {
            if (at == end || symbol(at, ',')) {
                pieces.add(new int[] {from, at});
                from = at + 1;
            }
        }
        return pieces;
    }

    /** Whether a name stands anywhere from here on. */
    boolean names(String name, int from) {
        for (int at = from; at < size(); at++) {
            if (tokens.get(at).isName() && name(at).equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
