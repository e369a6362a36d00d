package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Scanner;
import io.guruorm.dialect.Token;
import io.guruorm.error.ScriptException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds where the statements of a text end, and refuses each that cannot be sent as soon as it has ended. */
final class StatementSplitter {

    private final Consumer<Facts> statements;
    private List<Token> current = new ArrayList<>();
    private final List<Token> open = new ArrayList<>();
    private int body;
    private int bodyLine;

    private StatementSplitter(Consumer<Facts> statements) {
        this.statements = statements;
    }

    /** Hands over each statement as soon as it has ended, so that a large script is never in memory as tokens. */
    static void split(String text, Consumer<Facts> statements) {
        refuseNull(text);
        StatementSplitter splitter = new StatementSplitter(statements);
        Scanner scanner = new PostgresScanner(text);
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            splitter.take(token);
        }
        splitter.finish();
    }

    private static void refuseNull(String text) {
        int at = text.indexOf('\0');
        if (at >= 0) {
            int line =
                    (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
            throw new ScriptException(line, "there is a null character, which PostgreSQL takes nowhere. Take it out.");
        }
    }

    private void take(Token token) {
        if (token.isSymbol('\\')) {
            throw new ScriptException(
                    token.line(),
                    "a backslash begins a command of psql, which the server does not know. Write it in SQL, or take it"
                            + " out.");
        }
        if (token.isSymbol(';') && open.isEmpty() && body == 0) {
            end();
            return;
        }
        trackParentheses(token);
        trackBody(token);
        current.add(token);
    }

    private void trackParentheses(Token token) {
        if (token.isSymbol('(')) {
            open.add(token);
        } else if (token.isSymbol(')') && !open.isEmpty()) {
            open.remove(open.size() - 1);
        }
    }

    /** The body of a function in SQL, {@code begin atomic … end}, in which only {@code case … end} nests. */
    private void trackBody(Token token) {
        Token before = current.isEmpty() ? token : current.get(current.size() - 1);
        boolean label = before.isWord("as") || before.isSymbol('.');
        if (body == 0) {
            if (token.isWord("atomic") && before.isWord("begin") && open.isEmpty() && createsRoutine()) {
                body = 1;
                bodyLine = before.line();
            }
        } else if (token.isWord("case") && !label) {
            body++;
        } else if (token.isWord("end") && !label) {
            body--;
        }
    }

    private boolean createsRoutine() {
        if (current.size() < 2 || !current.get(0).isWord("create")) {
            return false;
        }
        int at = current.get(1).isWord("or") ? 3 : 1;
        return current.size() > at
                && (current.get(at).isWord("function") || current.get(at).isWord("procedure"));
    }

    private void end() {
        if (!current.isEmpty()) {
            Facts facts = Facts.of(current);
            facts.refuseWhatNeedsAClient();
            statements.accept(facts);
            current = new ArrayList<>();
        }
    }

    private void finish() {
        if (!open.isEmpty()) {
            throw new ScriptException(
                    open.get(open.size() - 1).line(), "the parenthesis that opens here is never closed. Close it.");
        }
        if (body > 0) {
            throw new ScriptException(bodyLine, "the body that begins here with \"begin atomic\" has no \"end\".");
        }
        end();
    }
}
