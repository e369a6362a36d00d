package io.guruorm.dialect.postgres;

import io.guruorm.dialect.StatementSplitter;
import io.guruorm.dialect.Token;
import io.guruorm.error.ScriptException;
import java.util.List;
import java.util.function.Consumer;

/** Where PostgreSQL's statements end. */
final class PostgresSplitter extends StatementSplitter {

    PostgresSplitter(Consumer<List<Token>> statements) {
        super(statements);
    }

    @Override
    protected String whyNoNul() {
        return "which PostgreSQL takes nowhere";
    }

    @Override
    protected void refuse(Token token) {
        if (token.isSymbol('\\')) {
            throw new ScriptException(
                    token.line(),
                    "a backslash begins a command of psql, which the server does not know. Write it in SQL, or take it"
                            + " out.");
        }
    }

    /** The body of a function in SQL, {@code begin atomic … end}, in which only {@code case … end} nests. */
    @Override
    protected void trackBody(Token token) {
        Token before = current().isEmpty() ? token : current().get(current().size() - 1);
        boolean label = before.isWord("as") || before.isSymbol('.');
        if (depth() == 0) {
            if (token.isWord("atomic") && before.isWord("begin") && outsideParentheses() && createsRoutine()) {
                openBody(before);
            }
        } else if (token.isWord("case") && !label) {
            openBody(token);
        } else if (token.isWord("end") && !label) {
            closeBody();
        }
    }

    private boolean createsRoutine() {
        if (current().size() < 2 || !current().get(0).isWord("create")) {
            return false;
        }
        int at = current().get(1).isWord("or") ? 3 : 1;
        return current().size() > at
                && (current().get(at).isWord("function") || current().get(at).isWord("procedure"));
    }

    @Override
    protected String bodyWords() {
        return "begin atomic";
    }
}
