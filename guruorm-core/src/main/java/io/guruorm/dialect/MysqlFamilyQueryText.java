package io.guruorm.dialect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes the name of the own schema out of the text of a view or an expression, which the server writes before each table:
 * {@code `shop`.`users`.`id`}. A table may go by the schema's name itself: then {@code `shop`.`id`} is its column, and only
 * the place tells a table from it. One instance reads one text.
 */
final class MysqlFamilyQueryText {

    private static final Set<String> BEFORE_TABLES = Set.of("from", "join", "straight_join");
    private static final Set<String> OF_SEQUENCES = Set.of("nextval", "lastval", "setval");
    private static final Set<String> QUERIES = Set.of("select", "with");

    /** {@code schema.table.column}, as tokens. */
    private static final int TOKENS_OF_A_COLUMN = 5;

    private final String schema;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Set<String> tables = new LinkedHashSet<>();

    private MysqlFamilyQueryText(MysqlFamily family, String schema, String text) {
        this.schema = schema;
        this.text = text;
        var scanner = new MysqlFamilyScanner(text, family);
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            tokens.add(token);
        }
    }

    static WrittenQuery read(MysqlFamily family, String schema, String text) {
        return new MysqlFamilyQueryText(family, schema, text).read();
    }

    private WrittenQuery read() {
        boolean ambiguous = false;
        for (int i = 0; i < tokens.size(); i++) {
            ambiguous |= isSchema(i) && !begins(i);
        }
        SortedMap<Integer, Integer> cuts = new TreeMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (begins(i) && (!ambiguous || isTable(i))) {
                cuts.put(tokens.get(i).start(), tokens.get(i + 2).start());
                tables.add(name(tokens.get(i + 2)));
            }
            if (tokens.get(i).isWord("from") && isOfAQuery(i)) {
                cutParentheses(i + 1, cuts);
            }
        }
        return new WrittenQuery(without(cuts), List.copyOf(tables));
    }

    /**
     * Joins are taken from left to right, so that parentheses around the first of them say nothing; and the server writes
     * them or not as the view was written, which the second writing is not.
     */
    private void cutParentheses(int at, SortedMap<Integer, Integer> cuts) {
        for (int open = at; isSymbol(open, '(') && !isWord(open + 1, QUERIES); open++) {
            int close = closing(open);
            cuts.put(tokens.get(open).start(), tokens.get(open).end());
            cuts.put(tokens.get(close).start(), tokens.get(close).end());
        }
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += isSymbol(i, '(') ? 1 : isSymbol(i, ')') ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("A view's text has an open parenthesis: " + text);
    }

    private String without(SortedMap<Integer, Integer> cuts) {
        StringBuilder written = new StringBuilder();
        int done = 0;
        for (Map.Entry<Integer, Integer> cut : cuts.entrySet()) {
            written.append(text, done, cut.getKey());
            done = cut.getValue();
        }
        return written.append(text.substring(done)).toString();
    }

    private boolean isSchema(int at) {
        return at < tokens.size()
                && tokens.get(at).isName()
                && name(tokens.get(at)).equals(schema);
    }

    /** Whether it is the schema's name, with another name behind its dot and nothing before it. */
    private boolean begins(int at) {
        return isSchema(at)
                && isSymbol(at + 1, '.')
                && at + 2 < tokens.size()
                && tokens.get(at + 2).isName()
                && !isSymbol(at - 1, '.');
    }

    private boolean isTable(int at) {
        return isSymbol(at + TOKENS_OF_A_COLUMN - 2, '.')
                || isSymbol(at + TOKENS_OF_A_COLUMN - 2, '(')
                || (isSymbol(at - 1, '(') && isWord(at - 2, OF_SEQUENCES))
                || standsWhereTablesDo(at);
    }

    private boolean standsWhereTablesDo(int at) {
        int before = at - 1;
        while (isSymbol(before, '(')) {
            before--;
        }
        return isWord(before, BEFORE_TABLES) && (!tokens.get(before).isWord("from") || isOfAQuery(before));
    }

    /** Functions have a {@code from}, too: {@code trim(both 'x' from name)}. */
    private boolean isOfAQuery(int from) {
        int depth = 0;
        for (int i = from - 1; i >= 0; i--) {
            if (isSymbol(i, ')')) {
                depth++;
            } else if (isSymbol(i, '(') && depth-- == 0) {
                return isWord(i + 1, QUERIES) || isSymbol(i + 1, '(');
            }
        }
        return true;
    }

    private boolean isSymbol(int at, char symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    private boolean isWord(int at, Set<String> words) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).type() == Token.Type.WORD
                && words.contains(tokens.get(at).value());
    }

    private String name(Token token) {
        return token.type() == Token.Type.QUOTED ? token.value() : text.substring(token.start(), token.end());
    }
}
