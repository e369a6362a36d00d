package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.WrittenTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the text that created a table what no pragma tells: names of constraints, checks, expressions of generated
 * columns, collations, {@code autoincrement}, what is deferrable, and the table's options. One instance reads one text.
 */
final class CreateTableReader {

    private final Words words;
    private final Map<String, WrittenTable.Column> columns = new LinkedHashMap<>();
    private final List<WrittenTable.Constraint> constraints = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String column;
    private boolean autoIncrement;
    private @Nullable String collation;
    private @Nullable String generated;

    private CreateTableReader(Words words) {
        this.words = words;
    }

    /** Nothing can be said of a virtual table: its arguments are its module's. */
    static Optional<WrittenTable> read(String definition) {
        Words words = new Words(definition);
        words.step();
        if (words.isWord("virtual")) {
            return Optional.empty();
        }
        words.skipTo('(');
        return Optional.of(new CreateTableReader(words).table());
    }

    private WrittenTable table() {
        do {
            words.step();
            item();
        } while (words.isSymbol(','));
        words.step();
        int from = words.place();
        words.skipTo(';');
        String options = words.since(from).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return new WrittenTable(options, columns, constraints);
    }

    /** A column, or constraints of the table, between which the comma may be missing. */
    private void item() {
        boolean constraint = words.isWord("constraint")
                || words.isWord("primary")
                || words.isWord("unique")
                || words.isWord("check")
                || words.isWord("foreign");
        column = constraint ? null : lower(words.name());
        autoIncrement = false;
        collation = null;
        generated = null;
        name = null;
        while (!words.atEnd() && !words.isSymbol(',') && !words.isSymbol(')')) {
            word();
        }
        if (column != null && (autoIncrement || collation != null || generated != null)) {
            columns.put(column, new WrittenTable.Column(autoIncrement, collation, generated));
        }
    }

    private void word() {
        if (words.take("constraint")) {
            name = words.name();
        } else if (words.take("primary", "key")) {
            add("primary", own(), "");
        } else if (words.take("unique")) {
            add("unique", own(), "");
        } else if (words.take("check")) {
            add("check", List.of(), words.inParentheses());
        } else if (words.take("foreign", "key")) {
            List<String> from = own();
            words.take("references");
            foreign(from);
        } else if (words.take("references")) {
            foreign(own());
        } else {
            ofColumn();
        }
    }

    private void ofColumn() {
        if (words.take("autoincrement")) {
            autoIncrement = true;
        } else if (words.take("collate")) {
            collation = words.name();
        } else if (words.take("as")) {
            generated = words.inParentheses();
        } else {
            words.skip();
        }
    }

    /** The column that is being read, or those of the list that stands here. */
    private List<String> own() {
        String one = column;
        return one == null ? list() : List.of(one);
    }

    private List<String> list() {
        List<String> names = new ArrayList<>();
        do {
            words.step();
            names.add(lower(words.name()));
            while (!words.atEnd() && !words.isSymbol(',') && !words.isSymbol(')')) {
                words.skip();
            }
        } while (words.isSymbol(','));
        words.step();
        return names;
    }

    private void foreign(List<String> from) {
        words.name();
        if (words.isSymbol('(')) {
            words.skip();
        }
        boolean deferrable = false;
        boolean deferred = false;
        boolean more = true;
        while (more) {
            if (words.take("on")) {
                words.step();
                if (!words.take("set")) {
                    words.take("no");
                }
                words.step();
            } else if (words.take("match")) {
                words.step();
            } else if (words.take("not", "deferrable")) {
                deferred = timing();
            } else if (words.take("deferrable")) {
                deferrable = true;
                deferred = timing();
            } else {
                more = false;
            }
        }
        constraints.add(new WrittenTable.Constraint("foreign", name, from, "", deferrable, deferrable && deferred));
        name = null;
    }

    private boolean timing() {
        if (words.take("initially", "deferred")) {
            return true;
        }
        words.take("initially", "immediate");
        return false;
    }

    private void add(String kind, List<String> over, String expression) {
        constraints.add(new WrittenTable.Constraint(kind, name, over, expression, false, false));
        name = null;
    }

    /** SQLite compares names without regard to the case of ASCII letters. */
    private static String lower(String written) {
        return written.toLowerCase(Locale.ROOT);
    }
}
