package io.guruorm.dialect;

import io.guruorm.error.ScriptException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the statements of a text end: at a semicolon outside of parentheses and of a body. A dialect says what a
 * body is. One instance reads one text, on one thread.
 */
public abstract class StatementSplitter {

    private final Consumer<List<Token>> statements;
    private final List<Token> open = new ArrayList<>();
    private List<Token> current = new ArrayList<>();
    private int depth;
    private @Nullable Token bodyBegin;

    /**
     * Hands over each statement as soon as it has ended, so that a large script is never in memory as tokens.
     *
     * @param statements is given the tokens of each
     */
    protected StatementSplitter(Consumer<List<Token>> statements) {
        this.statements = statements;
    }

    /**
     * Reads a text to its end.
     *
     * @param text the text
     * @param scanner reads it
     * @throws ScriptException for a parenthesis or body without an end, and for the character NUL
     */
    public final void split(String text, Scanner scanner) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line =
                    (int) text.substring(0, nul).chars().filter(c -> c == '\n').count() + 1;
            throw new ScriptException(line, "there is a null character, " + whyNoNul() + ". Take it out.");
        }
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            take(token);
        }
        finish();
    }

    private void take(Token token) {
        refuse(token);
        if (ends(token) && open.isEmpty() && depth == 0) {
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

    /** What the database makes of the character NUL, as half a sentence. */
    protected abstract String whyNoNul();

    /**
     * Refuses what only a database's own client understands.
     *
     * @param token the next one
     */
    protected abstract void refuse(Token token);

    /**
     * Whether a statement ends with it.
     *
     * @param token the next one
     */
    protected boolean ends(Token token) {
        return token.isSymbol(';');
    }

    /**
     * Looks whether a body begins or ends with it.
     *
     * @param token the next one, not yet among the current ones
     */
    protected abstract void trackBody(Token token);

    /** The tokens of the statement so far. */
    protected final List<Token> current() {
        return current;
    }

    /** Whether no parenthesis is open. */
    protected final boolean outsideParentheses() {
        return open.isEmpty();
    }

    /** How many bodies, one in another, are open. */
    protected final int depth() {
        return depth;
    }

    /**
     * A body begins.
     *
     * @param begin its first token
     */
    protected final void openBody(Token begin) {
        if (bodyBegin == null) {
            bodyBegin = begin;
        }
        depth++;
    }

    /** The innermost body ends. */
    protected final void closeBody() {
        depth--;
    }

    /** Whether this statement has or had a body. */
    protected final boolean hadBody() {
        return bodyBegin != null;
    }

    private void end() {
        if (!current.isEmpty()) {
            statements.accept(current);
            current = new ArrayList<>();
        }
        bodyBegin = null;
    }

    private void finish() {
        if (!open.isEmpty()) {
            throw new ScriptException(
                    open.get(open.size() - 1).line(), "the parenthesis that opens here is never closed. Close it.");
        }
        if (bodyBegin != null && depth > 0) {
            throw new ScriptException(
                    bodyBegin.line(), "the body that begins here with \"" + bodyWords() + "\" has no \"end\".");
        }
        end();
    }

    /** The words that begin a body, for a message. */
    protected String bodyWords() {
        return "begin";
    }
}
