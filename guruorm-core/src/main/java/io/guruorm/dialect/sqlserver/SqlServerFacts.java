package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.Aftermath;
import io.guruorm.dialect.StatementFacts;
import io.guruorm.dialect.Token;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one batch does, read off its words. It may hold several statements, and counts as the strongest of them; what is
 * not known counts as a change of the schema.
 */
final class SqlServerFacts extends StatementFacts {

    private static final Set<String> CHANGING = Set.of(
            "create",
            "alter",
            "drop",
            "truncate",
            "grant",
            "revoke",
            "deny",
            "exec",
            "execute",
            "dbcc",
            "backup",
            "restore",
            "reconfigure",
            "bulk",
            "declare",
            "if",
            "while",
            "kill",
            "shutdown");
    private static final Set<String> ROWS = Set.of("insert", "update", "delete", "merge");
    private static final Set<String> ROUTINES =
            Set.of("procedure", "proc", "function", "trigger", "view", "or", "schema", "type");
    private static final Set<String> READ = Set.of("select", "with");

    /** What stands in no transaction. */
    private static final Set<String> ALONE = Set.of("backup", "restore", "reconfigure", "shutdown", "kill");

    private final List<Token> tokens;
    private final SqlKind kind;

    SqlServerFacts(List<Token> tokens) {
        super(tokens);
        this.tokens = tokens();
        this.kind = kindOf();
    }

    @Override
    public SqlKind kind() {
        return kind;
    }

    @Override
    public boolean transactional() {
        boolean database = is(1, "database") || is(1, "fulltext");
        return !ALONE.contains(verb()) && !(database && kind == SqlKind.DDL);
    }

    @Override
    public Aftermath aftermath() {
        return Aftermath.UNKNOWN;
    }

    private SqlKind kindOf() {
        String first = first();
        if (isRoutine()) {
            return SqlKind.DDL;
        }
        if (controlsTransactions()) {
            return SqlKind.TRANSACTION;
        }
        if (hasAny(CHANGING)) {
            return SqlKind.DDL;
        }
        if (hasAny(ROWS)) {
            return SqlKind.DML;
        }
        if (READ.contains(first)) {
            return has("into") ? SqlKind.DDL : SqlKind.READ;
        }
        return first.equals("set") || first.equals("use") ? SqlKind.SESSION : SqlKind.DDL;
    }

    private String first() {
        return tokens.stream()
                .filter(token -> !token.isSymbol('(') && !token.isSymbol(';'))
                .findFirst()
                .map(Token::value)
                .orElse("");
    }

    private boolean isRoutine() {
        return (is(0, "create") || is(0, "alter"))
                && tokens.size() > 1
                && ROUTINES.contains(tokens.get(1).value());
    }

    private boolean controlsTransactions() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean begun = is(i, "begin") || is(i, "save");
            if (is(i, "commit") || is(i, "rollback")) {
                return true;
            }
            if (begun && (is(i + 1, "tran") || is(i + 1, "transaction") || is(i + 1, "distributed"))) {
                return true;
            }
        }
        return has("implicit_transactions");
    }

    private boolean hasAny(Set<String> words) {
        return tokens.stream().anyMatch(token -> token.type() == Token.Type.WORD && words.contains(token.value()));
    }

    @Override
    protected TableNames named() {
        if (!isAlone() || has("select") || has("with") || has("merge")) {
            return TableNames.UNKNOWN;
        }
        return switch (verb()) {
            case "insert" -> behindInto(is(1, "into") ? 2 : 1);
            case "update" -> has("from") || has("output") ? TableNames.UNKNOWN : table(1);
            case "delete" -> deleted();
            case "truncate" -> table(2);
            case "create" -> created();
            case "alter" -> is(1, "table") ? withOthers(2) : TableNames.UNKNOWN;
            case "drop" -> dropped();
            default -> TableNames.UNKNOWN;
        };
    }

    /** Whether the batch is but one statement. */
    private boolean isAlone() {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).isSymbol(';') && i < tokens.size() - 1) {
                return false;
            }
            if (beginsAnother(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean beginsAnother(int at) {
        Token token = tokens.get(at);
        boolean statement = token.type() == Token.Type.WORD
                && (CHANGING.contains(token.value()) || ROWS.contains(token.value()) || token.isWord("set"));
        if (!statement) {
            return false;
        }
        boolean ofKey = is(at - 1, "on") && (is(at, "update") || is(at, "delete"));
        boolean byKey = is(at - 1, "delete") || is(at - 1, "update") || is(at - 1, "set");
        boolean ofUpdate = is(0, "update") && is(at, "set");
        boolean ofNull = is(at, "set") && (is(at + 1, "null") || is(at + 1, "default"));
        boolean ofAlter = is(0, "alter") && (is(at, "alter") || is(at, "drop")) && !is(at + 1, "table");
        boolean ofDrop = is(at, "if") && is(at + 1, "exists");
        return !(ofKey || ofUpdate || (byKey && ofNull) || ofAlter || ofDrop);
    }

    private TableNames behindInto(int at) {
        boolean again = tokens.subList(Math.min(at, tokens.size()), tokens.size()).stream()
                .anyMatch(token -> token.isWord("into"));
        return again ? TableNames.UNKNOWN : table(at);
    }

    private TableNames deleted() {
        int at = is(1, "from") ? 2 : 1;
        boolean more = tokens.subList(at, tokens.size()).stream()
                .anyMatch(token -> token.isWord("from") || token.isWord("output"));
        return more ? TableNames.UNKNOWN : table(at);
    }

    private TableNames created() {
        if (is(1, "table")) {
            return withOthers(2);
        }
        return has("index") ? named("on") : TableNames.UNKNOWN;
    }

    private TableNames dropped() {
        if (tokens.stream().anyMatch(token -> token.isSymbol(','))) {
            return TableNames.UNKNOWN;
        }
        if (is(1, "index")) {
            return named("on");
        }
        return is(1, "table") ? table(behindIfExists(2)) : TableNames.UNKNOWN;
    }

    private TableNames named(String word) {
        for (int i = 1; i < tokens.size(); i++) {
            if (is(i, word)) {
                return table(i + 1);
            }
        }
        return TableNames.UNKNOWN;
    }

    /** The table at a place, and those that it refers to. */
    private TableNames withOthers(int from) {
        TableNames table = table(from);
        Set<String> names = new TreeSet<>(table.names());
        for (int i = from + 1; i + 1 < tokens.size() && table.known(); i++) {
            if (is(i, "references")) {
                names.addAll(table(i + 1).names());
            }
        }
        boolean moves = has("switch");
        return table.known() && !moves ? new TableNames(true, names) : TableNames.UNKNOWN;
    }

    /** A name of three parts leads into another database, and behind {@code top} stands none. */
    private TableNames table(int from) {
        return symbol(from + 3, '.') || is(from, "top") ? TableNames.UNKNOWN : at(from);
    }
}
