package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Token;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one SQLite statement does, read off its words. */
final class Facts {

    private static final Set<String> READ = Set.of("select", "values", "with", "explain");
    private static final Set<String> DML = Set.of("insert", "replace", "update", "delete");
    private static final Set<String> TRANSACTION = Set.of("begin", "commit", "end", "rollback", "savepoint", "release");
    private static final Set<String> OUTSIDE = Set.of("vacuum", "attach", "detach");

    private final List<Token> tokens;
    private final SqlKind kind;

    private Facts(List<Token> tokens) {
        this.tokens = tokens;
        this.kind = kindOf();
    }

    static Facts of(List<Token> tokens) {
        return new Facts(tokens);
    }

    List<Token> tokens() {
        return tokens;
    }

    SqlKind kind() {
        return kind;
    }

    /** Whether it may stand in a transaction: there SQLite refuses some statements, and does nothing for others. */
    boolean transactional() {
        return is(0, "pragma") ? Pragma.of(tokens).transactional() : !OUTSIDE.contains(verb());
    }

    /** What it is, for messages. */
    String name() {
        boolean withObject = is(0, "create") || is(0, "alter") || is(0, "drop") || is(0, "pragma");
        return withObject && tokens.size() > 1
                ? tokens.get(0).value() + " " + tokens.get(1).value()
                : verb();
    }

    /** The tables it names. Of what only reads nothing is known, as a view may read anything. */
    TableNames tables() {
        return switch (kind) {
            case READ -> TableNames.UNKNOWN;
            case SESSION, TRANSACTION -> TableNames.NONE;
            case DML, DDL -> named();
        };
    }

    private String verb() {
        return tokens.get(0).value();
    }

    private SqlKind kindOf() {
        if (tokens.get(0).type() != Token.Type.WORD) {
            return SqlKind.DDL;
        }
        if (TRANSACTION.contains(verb())) {
            return SqlKind.TRANSACTION;
        }
        if (is(0, "pragma")) {
            return Pragma.of(tokens).reads() ? SqlKind.READ : SqlKind.SESSION;
        }
        if (is(0, "attach") || is(0, "detach")) {
            return SqlKind.SESSION;
        }
        if (READ.contains(verb())) {
            return is(0, "with") && writes() ? SqlKind.DML : SqlKind.READ;
        }
        return DML.contains(verb()) ? SqlKind.DML : SqlKind.DDL;
    }

    private boolean writes() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean changes =
                    (is(i, "insert") || is(i, "replace") || is(i, "delete") || is(i, "update")) && !symbol(i + 1, '(');
            if (changes) {
                return true;
            }
        }
        return false;
    }

    private TableNames named() {
        if (has("select") || has("with") || has("join")) {
            return TableNames.UNKNOWN;
        }
        return switch (verb()) {
            case "insert", "replace" -> after("into");
            case "delete" -> after("from");
            case "update" -> is(1, "or") || has("from") ? TableNames.UNKNOWN : at(1);
            case "create" -> is(1, "table") ? at(ifExists(2)) : index();
            case "drop" -> is(1, "table") ? at(ifExists(2)) : TableNames.UNKNOWN;
            case "alter" -> altered();
            default -> TableNames.UNKNOWN;
        };
    }

    private TableNames index() {
        return is(1, "index") || (is(1, "unique") && is(2, "index")) ? after("on") : TableNames.UNKNOWN;
    }

    private TableNames altered() {
        if (!is(1, "table")) {
            return TableNames.UNKNOWN;
        }
        TableNames table = at(2);
        for (int i = 3; i + 1 < tokens.size(); i++) {
            if (is(i, "rename") && is(i + 1, "to")) {
                Set<String> both = new TreeSet<>(table.names());
                both.addAll(at(i + 2).names());
                return new TableNames(true, both);
            }
        }
        return table;
    }

    private TableNames after(String word) {
        for (int i = 1; i < tokens.size(); i++) {
            if (is(i, word)) {
                return at(i + 1);
            }
        }
        return TableNames.UNKNOWN;
    }

    private TableNames at(int from) {
        if (from >= tokens.size() || !tokens.get(from).isName()) {
            return TableNames.UNKNOWN;
        }
        String name = tokens.get(from).value();
        return symbol(from + 1, '.') && from + 2 < tokens.size()
                ? TableNames.of(name + "." + tokens.get(from + 2).value())
                : TableNames.of(name);
    }

    private int ifExists(int at) {
        if (is(at, "if")) {
            return is(at + 1, "not") ? at + 3 : at + 2;
        }
        return at;
    }

    private boolean has(String word) {
        return tokens.stream().anyMatch(token -> token.isWord(word));
    }

    private boolean symbol(int at, char symbol) {
        return at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    private boolean is(int at, String word) {
        return at < tokens.size() && tokens.get(at).isWord(word);
    }
}
