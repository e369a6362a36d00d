package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.StatementSplitter;
import io.guruorm.dialect.Token;
import io.guruorm.error.ScriptException;
import java.util.List;
import java.util.function.Consumer;

/** Where SQLite's statements end. */
final class SqliteSplitter extends StatementSplitter {

    SqliteSplitter(Consumer<List<Token>> statements) {
        super(statements);
    }

    @Override
    protected String whyNoNul() {
        return "at which SQLite stops reading";
    }

    @Override
    protected void refuse(Token token) {
        if (current().isEmpty() && token.isSymbol('.')) {
            throw new ScriptException(
                    token.line(),
                    "a dot begins a command of the sqlite3 program, which the database does not know. Write it in SQL, or"
                            + " take it out.");
        }
    }

    /** The body of a trigger, {@code begin … end}, in which only {@code case … end} nests. */
    @Override
    protected void trackBody(Token token) {
        if (!createsTrigger()) {
            return;
        }
        if (!hadBody() && token.isWord("begin")) {
            openBody(token);
        } else if (hadBody() && token.isWord("case")) {
            openBody(token);
        } else if (hadBody() && token.isWord("end")) {
            closeBody();
        }
    }

    private boolean createsTrigger() {
        if (current().size() < 2 || !current().get(0).isWord("create")) {
            return false;
        }
        Token second = current().get(1);
        return second.isWord("trigger")
                || ((second.isWord("temp") || second.isWord("temporary"))
                        && current().size() > 2
                        && current().get(2).isWord("trigger"));
    }
}
