package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Token;
import io.guruorm.error.ScriptException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds where the statements of a text end: at a semicolon outside of parentheses and of the body of a trigger. */
final class StatementSplitter {

    private final Consumer<Facts> statements;
    private List<Token> current = new ArrayList<>();
    private final List<Token> open = new ArrayList<>();
    private int body;
    private @Nullable Token bodyBegin;

    private StatementSplitter(Consumer<Facts> statements) {
        this.statements = statements;
    }

    /** Hands over each statement as soon as it has ended, so that a large script is never in memory as tokens. */
    static void split(String text, Consumer<Facts> statements) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line =
                    (int) text.substring(0, nul).chars().filter(c -> c == '\n').count() + 1;
            throw new ScriptException(line, "there is a null character, at which SQLite stops reading. Take it out.");
        }
        StatementSplitter splitter = new StatementSplitter(statements);
        var scanner = new SqliteScanner(text);
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            splitter.take(token);
        }
        splitter.finish();
    }

    private void take(Token token) {
        if (current.isEmpty() && token.isSymbol('.')) {
            throw new ScriptException(
                    token.line(),
                    "a dot begins a command of the sqlite3 program, which the database does not know. Write it in SQL, or"
                            + " take it out.");
        }
        if (token.isSymbol(';') && open.isEmpty() && body == 0) {
            end();
            return;
        }
        if (token.isSymbol('(')) {
            open.add(token);
        } else if (token.isSymbol(')') && !open.isEmpty()) {
            open.remove(open.size() - 1);
        }
        trackBody(token);
        current.add(token);
    }

    /** The body of a trigger, {@code begin … end}, in which only {@code case … end} nests. */
    private void trackBody(Token token) {
        if (!createsTrigger()) {
            return;
        }
        if (bodyBegin == null && token.isWord("begin")) {
            bodyBegin = token;
            body = 1;
        } else if (bodyBegin != null && token.isWord("case")) {
            body++;
        } else if (bodyBegin != null && token.isWord("end")) {
            body--;
        }
    }

    private boolean createsTrigger() {
        if (current.size() < 2 || !current.get(0).isWord("create")) {
            return false;
        }
        Token second = current.get(1);
        return second.isWord("trigger")
                || ((second.isWord("temp") || second.isWord("temporary"))
                        && current.size() > 2
                        && current.get(2).isWord("trigger"));
    }

    private void end() {
        if (!current.isEmpty()) {
            statements.accept(Facts.of(current));
            current = new ArrayList<>();
        }
        bodyBegin = null;
    }

    private void finish() {
        if (!open.isEmpty()) {
            throw new ScriptException(
                    open.get(open.size() - 1).line(), "the parenthesis that opens here is never closed. Close it.");
        }
        if (bodyBegin != null && body > 0) {
            throw new ScriptException(
                    bodyBegin.line(), "the body of a trigger that begins here with \"begin\" has no \"end\".");
        }
        end();
    }
}
