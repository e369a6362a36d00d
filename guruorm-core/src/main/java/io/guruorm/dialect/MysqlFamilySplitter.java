package io.guruorm.dialect;

import io.guruorm.error.ScriptException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the statements of MySQL and MariaDB end: at the delimiter of the script; else at a semicolon outside of the body of a trigger,
 * routine or event, and of {@code begin not atomic … end}.
 */
final class MysqlFamilySplitter extends StatementSplitter {

    private static final Set<String> ROUTINES = Set.of("trigger", "procedure", "function", "event");
    private static final Set<String> OTHERS = Set.of(
            "table",
            "view",
            "index",
            "database",
            "schema",
            "sequence",
            "user",
            "role",
            "server",
            "temporary",
            "unique");
    private static final Set<String> BLOCKS = Set.of("begin", "if", "loop", "repeat", "while", "for");
    private static final Set<String> BODIES = Set.of("begin", "if", "loop", "repeat", "while", "case");
    private static final Set<String> BEFORE_A_STATEMENT = Set.of("begin", "loop", "repeat", "do", "atomic");

    private final MysqlFamily family;
    private final MysqlFamilyScanner scanner;
    private final Deque<Boolean> expressions = new ArrayDeque<>();
    private Sort sort = Sort.UNKNOWN;
    private @Nullable Token before;

    private enum Sort {
        UNKNOWN,
        CREATES,
        BEGINS,
        ROUTINE,
        OTHER
    }

    MysqlFamilySplitter(MysqlFamily family, MysqlFamilyScanner scanner, Consumer<List<Token>> statements) {
        super(statements);
        this.family = family;
        this.scanner = scanner;
    }

    @Override
    protected String whyNoNul() {
        return "which no statement can hold";
    }

    @Override
    protected void refuse(Token token) {
        if (token.isSymbol('\\')) {
            throw new ScriptException(
                    token.line(),
                    "a backslash begins a command of the " + family.name().toLowerCase(Locale.ROOT)
                            + " program, which the server does not know. Write it in SQL," + " or take it out.");
        }
    }

    @Override
    protected boolean ends(Token token) {
        return token.type() == Token.Type.SYMBOL && token.value().equals(scanner.delimiter());
    }

    @Override
    protected void trackBody(Token token) {
        if (scanner.ownDelimiter() || isMark(token)) {
            return;
        }
        if (current().stream().allMatch(MysqlFamilySplitter::isMark)) {
            sort = Sort.UNKNOWN;
            before = null;
            expressions.clear();
        }
        track(token);
        before = token;
    }

    static boolean isMark(Token token) {
        return token.type() == Token.Type.SYMBOL
                && (token.value().equals(MysqlFamilyScanner.OPENING)
                        || token.value().equals(MysqlFamilyScanner.CLOSING));
    }

    private void track(Token token) {
        switch (sort) {
            case UNKNOWN ->
                sort = token.isWord("create") ? Sort.CREATES : token.isWord("begin") ? Sort.BEGINS : Sort.OTHER;
            case CREATES -> created(token);
            case BEGINS -> {
                sort = token.isWord("not") ? Sort.ROUTINE : Sort.OTHER;
                if (sort == Sort.ROUTINE) {
                    open(Objects.requireNonNullElse(before, token), false);
                }
            }
            case ROUTINE -> body(token);
            case OTHER -> {}
        }
    }

    private void created(Token token) {
        if (token.type() == Token.Type.WORD && ROUTINES.contains(token.value())) {
            sort = Sort.ROUTINE;
        } else if (token.type() == Token.Type.WORD && OTHERS.contains(token.value())) {
            sort = Sort.OTHER;
        }
    }

    private void body(Token token) {
        if (token.type() != Token.Type.WORD) {
            return;
        }
        String word = token.value();
        if (!hadBody()) {
            boolean ifNotExists = word.equals("if") && before != null && ROUTINES.contains(before.value());
            if (BODIES.contains(word) && outsideParentheses() && !ifNotExists) {
                open(token, false);
            }
        } else if (word.equals("end")) {
            expressions.poll();
            closeBody();
        } else if (before != null && before.isWord("end")) {
            // as "end if", "end loop" and the like are one
            return;
        } else if (word.equals("case")) {
            open(token, !beginsStatement());
        } else if (BLOCKS.contains(word) && beginsStatement()) {
            open(token, false);
        }
    }

    private void open(Token token, boolean expression) {
        expressions.push(expression);
        openBody(token);
    }

    /** Whether a statement of the body begins behind the last token. */
    private boolean beginsStatement() {
        Token last = before;
        if (last == null || last.isSymbol(';') || last.isSymbol(':')) {
            return true;
        }
        if (last.isWord("then") || last.isWord("else")) {
            return !Boolean.TRUE.equals(expressions.peek());
        }
        return last.type() == Token.Type.WORD && BEFORE_A_STATEMENT.contains(last.value());
    }
}
