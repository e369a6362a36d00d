package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the catalog that would be read as something else. For {@code role in ('a', 'b')}, with a column of type
 * {@code varchar}, the server writes {@code (ARRAY['a'::character varying, 'b'::character varying])::text[]}; reading that,
 * it casts each value instead of the array, and shows the rule in other words from then on. A cast of the array to the
 * type that it has stands between them and changes nothing.
 */
final class ArrayCasts {

    private static final String TYPE = "character varying";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private ArrayCasts(String text) {
        this.text = text;
        PostgresScanner scanner = new PostgresScanner(text);
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            tokens.add(token);
        }
    }

    /**
     * A statement whose arrays stay what they are.
     *
     * @param statement made of the catalog's texts
     */
    static String kept(String statement) {
        return statement.contains("(ARRAY[") ? new ArrayCasts(statement).write() : statement;
    }

    private String write() {
        StringBuilder written = new StringBuilder();
        List<Integer> behind = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int close = closing(i);
            if (close >= 0) {
                written.append(text, from, tokens.get(i).start()).append('(');
                from = tokens.get(i).start();
                behind.add(close);
            }
            if (behind.remove(Integer.valueOf(i))) {
                written.append(text, from, tokens.get(i).end())
                        .append("::")
                        .append(TYPE)
                        .append("[])");
                from = tokens.get(i).end();
            }
        }
        return written.append(text, from, text.length()).toString();
    }

    /** Where the bracket closes that opens here around an array whose cast is to be kept, or -1. */
    private int closing(int open) {
        if (!is(open, '(') || !isArray(open + 1)) {
            return -1;
        }
        int depth = 0;
        boolean varying = false;
        for (int i = open + 2; i < tokens.size(); i++) {
            if (is(i, '[') || is(i, '(')) {
                depth++;
            } else if (is(i, ']') || is(i, ')')) {
                depth--;
            }
            boolean last = depth == 0;
            varying |= (last || (depth == 1 && is(i, ','))) && endsVarying(i);
            if (last) {
                return varying && is(i + 1, ')') && is(i + 2, ':') && is(i + 3, ':') ? i + 1 : -1;
            }
        }
        return -1;
    }

    private boolean isArray(int place) {
        Token word = at(place);
        return word != null && word.isWord("array") && is(place + 1, '[');
    }

    /** Whether what stands before is a cast to the type, which is then that of all values of the array. */
    private boolean endsVarying(int place) {
        Token first = at(place - 2);
        Token second = at(place - 1);
        return first != null && first.isWord("character") && second != null && second.isWord("varying");
    }

    private boolean is(int place, char symbol) {
        Token token = at(place);
        return token != null && token.isSymbol(symbol);
    }

    private @Nullable Token at(int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : null;
    }
}
