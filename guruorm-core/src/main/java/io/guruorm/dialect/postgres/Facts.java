package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Aftermath;
import io.guruorm.dialect.StatementFacts;
import io.guruorm.dialect.Token;
import io.guruorm.error.ScriptException;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Set;

/** What one PostgreSQL statement does, read off its words. */
final class Facts extends StatementFacts {

    private static final Set<String> DML =
            Set.of("insert", "update", "delete", "merge", "truncate", "call", "execute", "refresh");
    private static final Set<String> READ = Set.of("select", "values", "table", "show");
    private static final Set<String> SESSION = Set.of(
            "set",
            "reset",
            "discard",
            "prepare",
            "deallocate",
            "declare",
            "fetch",
            "move",
            "close",
            "listen",
            "unlisten",
            "notify",
            "load",
            "lock",
            "checkpoint");
    private static final Set<String> TRANSACTION =
            Set.of("begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release");

    private final List<Token> tokens;
    private final SqlKind kind;
    private final OutsideTransaction outside;

    Facts(List<Token> tokens) {
        super(tokens);
        this.tokens = tokens();
        this.kind = kindOf();
        this.outside = OutsideTransaction.of(tokens);
    }

    @Override
    public SqlKind kind() {
        return kind;
    }

    @Override
    public boolean transactional() {
        return !outside.required();
    }

    @Override
    public boolean concurrent() {
        return outside.concurrent();
    }

    @Override
    public Aftermath aftermath() {
        return PostgresAftermath.of(tokens);
    }

    @Override
    public String name() {
        if (outside.required()) {
            return outside.name();
        }
        if (is(0, "start") || (is(0, "prepare") && kind == SqlKind.TRANSACTION)) {
            return tokens.get(0).value() + " transaction";
        }
        return super.name();
    }

    @Override
    protected TableNames named() {
        return NamedTables.of(tokens);
    }

    /** Refuses what psql, not the server, would feed with data, and what changes how text is read. */
    void refuseWhatNeedsAClient() {
        int line = tokens.get(0).line();
        if (is(0, "copy") && copiesOverTheWire()) {
            throw new ScriptException(
                    line,
                    "\"copy\" from stdin or to stdout needs a client that sends or takes the data, as psql does. Use insert,"
                            + " or copy from a file on the server.");
        }
        if (is(0, "set") && sets("standard_conforming_strings") && !has("on")) {
            throw new ScriptException(
                    line,
                    "without standard_conforming_strings the rest of the text would mean something else. Write strings with"
                            + " backslashes as E'…'.");
        }
    }

    private boolean copiesOverTheWire() {
        for (int i = 1; i < tokens.size(); i++) {
            boolean wire = is(i, "stdin") || is(i, "stdout");
            if (wire && (is(i - 1, "from") || is(i - 1, "to"))) {
                return true;
            }
        }
        return false;
    }

    private boolean sets(String setting) {
        return is(1, setting) || ((is(1, "local") || is(1, "session")) && is(2, setting));
    }

    private SqlKind kindOf() {
        int at = 0;
        while (at < tokens.size() - 1 && tokens.get(at).isSymbol('(')) {
            at++;
        }
        String verb = tokens.get(at).value();
        if (tokens.get(at).type() != Token.Type.WORD) {
            return SqlKind.DDL;
        }
        if (verb.equals("prepare")
                && is(1, "transaction")
                && tokens.size() > 2
                && tokens.get(2).type() == Token.Type.LITERAL) {
            return SqlKind.TRANSACTION;
        }
        if (TRANSACTION.contains(verb)) {
            return SqlKind.TRANSACTION;
        }
        if (SESSION.contains(verb)) {
            return SqlKind.SESSION;
        }
        if (verb.equals("copy")) {
            return (has("to") && !has("from")) || copiesAQuery() ? SqlKind.READ : SqlKind.DML;
        }
        if (verb.equals("explain")) {
            return has("analyze") && writes() ? SqlKind.DML : SqlKind.READ;
        }
        if (verb.equals("with") || READ.contains(verb)) {
            return query(verb);
        }
        return DML.contains(verb) ? SqlKind.DML : SqlKind.DDL;
    }

    private SqlKind query(String verb) {
        if (writes()) {
            return SqlKind.DML;
        }
        return !verb.equals("show") && selectsInto() ? SqlKind.DDL : SqlKind.READ;
    }

    private boolean copiesAQuery() {
        return tokens.size() > 1 && tokens.get(1).isSymbol('(') && !writes();
    }

    /** Whether a query holds a part that writes: {@code with gone as (delete from …)}. */
    private boolean writes() {
        for (int i = 0; i < tokens.size(); i++) {
            if (((is(i, "insert") || is(i, "merge")) && is(i + 1, "into"))
                    || (is(i, "delete") && is(i + 1, "from"))
                    || (is(i, "update") && !lockingClause(i))) {
                return true;
            }
        }
        return false;
    }

    /** The {@code update} of {@code for update} and {@code for no key update}. */
    private boolean lockingClause(int at) {
        return is(at - 1, "for") || (is(at - 1, "key") && is(at - 2, "no"));
    }

    private boolean selectsInto() {
        for (int i = 1; i < tokens.size(); i++) {
            if (is(i, "into")) {
                return true;
            }
        }
        return false;
    }
}
