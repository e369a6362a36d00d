package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Token;
import java.util.ArrayList;
import java.util.List;

/** A place in the tokens of a text that SQLite has taken, and so is well formed. One instance reads one text. */
final class Words {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Words(String text) {
        this.text = text;
        var scanner = new SqliteScanner(text);
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            tokens.add(token);
        }
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    boolean isWord(String word) {
        return !atEnd() && tokens.get(at).isWord(word);
    }

    boolean isSymbol(char symbol) {
        return !atEnd() && tokens.get(at).isSymbol(symbol);
    }

    /** Steps over a word if it stands here. */
    boolean take(String word) {
        boolean here = isWord(word);
        if (here) {
            at++;
        }
        return here;
    }

    /** Steps over words if all of them stand here. */
    boolean take(String first, String second) {
        boolean here =
                isWord(first) && at + 1 < tokens.size() && tokens.get(at + 1).isWord(second);
        if (here) {
            at += 2;
        }
        return here;
    }

    void step() {
        at++;
    }

    /** Where the next token begins, or the text ends. */
    int place() {
        return atEnd() ? text.length() : tokens.get(at).start();
    }

    /** Steps to the first of these symbols outside of parentheses, or to the end. */
    void skipTo(char symbol) {
        while (!atEnd() && !isSymbol(symbol)) {
            skip();
        }
    }

    /** Steps over one token, or over parentheses and all that is in them. */
    void skip() {
        int depth = 0;
        do {
            depth += isSymbol('(') ? 1 : isSymbol(')') ? -1 : 0;
            at++;
        } while (depth > 0 && !atEnd());
    }

    /** Steps over a name: a word, one in quotes of any kind, or a string where SQLite takes it for one. */
    String name() {
        Token token = tokens.get(at);
        at++;
        String written = text.substring(token.start(), token.end());
        return switch (token.type()) {
            case QUOTED -> token.value();
            case LITERAL -> written.substring(1, written.length() - 1).replace("''", "'");
            default -> written;
        };
    }

    /** Steps over parentheses, and gives what is in them. */
    String inParentheses() {
        int from = tokens.get(at).end();
        skip();
        return text.substring(from, tokens.get(at - 1).start()).strip();
    }

    /** From a place to that of the last token before this one. */
    String since(int from) {
        return at == 0
                ? ""
                : text.substring(from, Math.max(from, tokens.get(at - 1).end()));
    }
}
