package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Aftermath;
import io.guruorm.dialect.StatementFacts;
import io.guruorm.dialect.Token;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one SQLite statement does, read off its words. */
final class Facts extends StatementFacts {

    private static final Set<String> READ = Set.of("select", "values", "with", "explain");
    private static final Set<String> DML = Set.of("insert", "replace", "update", "delete");
    private static final Set<String> TRANSACTION = Set.of("begin", "commit", "end", "rollback", "savepoint", "release");
    private static final Set<String> OUTSIDE = Set.of("vacuum", "attach", "detach");

    private final List<Token> tokens;
    private final SqlKind kind;

    Facts(List<Token> tokens) {
        super(tokens);
        this.tokens = tokens();
        this.kind = kindOf();
    }

    @Override
    public SqlKind kind() {
        return kind;
    }

    @Override
    public Aftermath aftermath() {
        return is(0, "vacuum") ? Aftermath.REPEATABLE : Aftermath.UNKNOWN;
    }

    /** Whether it may stand in a transaction: there SQLite refuses some statements, and does nothing for others. */
    @Override
    public boolean transactional() {
        return is(0, "pragma") ? Pragma.of(tokens).transactional() : !OUTSIDE.contains(verb());
    }

    @Override
    public String name() {
        return is(0, "pragma") && tokens.size() > 1 ? "pragma " + tokens.get(1).value() : super.name();
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

    @Override
    protected TableNames named() {
        if (has("select") || has("with") || has("join")) {
            return TableNames.UNKNOWN;
        }
        return switch (verb()) {
            case "insert", "replace" -> behind("into");
            case "delete" -> behind("from");
            case "update" -> is(1, "or") || has("from") ? TableNames.UNKNOWN : at(1);
            case "create" -> is(1, "table") ? at(behindIfExists(2)) : index();
            case "drop" -> is(1, "table") ? at(behindIfExists(2)) : TableNames.UNKNOWN;
            case "alter" -> altered();
            default -> TableNames.UNKNOWN;
        };
    }

    private TableNames index() {
        return is(1, "index") || (is(1, "unique") && is(2, "index")) ? behind("on") : TableNames.UNKNOWN;
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
}
