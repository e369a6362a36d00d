package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.dialect.ScriptLexer;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.error.GuruException;
import io.guruorm.error.QueryException;
import io.guruorm.error.ScriptException;
import io.guruorm.sql.SqlKind;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SQL file of a migration, taken apart and checked: what cannot be run as it stands is refused before anything runs.
 *
 * @param file where it was read
 * @param transactional whether it runs in a transaction, which is so unless its first line says otherwise or one of its
 *     statements cannot stand in one
 * @param statements in order
 */
record SqlScript(Path file, boolean transactional, List<ScriptStatement> statements) {

    /** The first line of a file whose statements are each final on their own. */
    static final String NO_TRANSACTION = "-- guruorm: no-transaction";

    private static final Pattern DIRECTIVE = Pattern.compile("--\\s*guruorm:\\s*(.*?)\\s*");

    static SqlScript read(Path file, ScriptLexer lexer) {
        return parse(file, SourceText.read(file), lexer);
    }

    static SqlScript parse(Path file, String text, ScriptLexer lexer) {
        try {
            return checked(file, !saysNoTransaction(text), lexer.statements(text));
        } catch (ScriptException wrong) {
            throw refused(file, wrong);
        }
    }

    /**
     * A section of a file whose first line has been heeded already.
     *
     * @param text the section, below as many empty lines as stand above it in the file
     * @param transactional what the file's first line says
     */
    static SqlScript section(Path file, String text, boolean transactional, ScriptLexer lexer) {
        try {
            saysNoTransaction(text);
            return checked(file, transactional, lexer.statements(text));
        } catch (ScriptException wrong) {
            throw refused(file, wrong);
        }
    }

    private static SqlScript checked(Path file, boolean transactional, List<ScriptStatement> statements) {
        TransactionRules.check(statements, transactional);
        boolean allInOne = statements.stream().allMatch(one -> one.sql().transactional());
        return new SqlScript(file, transactional && allInOne, statements);
    }

    /** What is wrong with a file, with its place. */
    static MigrationException refused(Path file, ScriptException wrong) {
        return new MigrationException(
                FAILED, place(file, wrong.line()) + ": " + wrong.reason() + " Nothing was run.", wrong);
    }

    /** Where a failed statement stands: the line that the server points at, or that of its first word. */
    String placeOf(ScriptStatement statement, GuruException failure) {
        int line = statement.line();
        if (failure instanceof QueryException query && query.position() > 0) {
            String sent = query.sql();
            int end = sent.offsetByCodePoints(0, Math.min(query.position() - 1, sent.codePointCount(0, sent.length())));
            line += (int) sent.substring(0, end).lines().count() - (endsLine(sent, end) ? 0 : 1);
        }
        return place(file, line);
    }

    private static boolean endsLine(String text, int end) {
        return end == 0 || text.charAt(end - 1) == '\n';
    }

    private static String place(Path file, int line) {
        return "File " + file + ", line " + line;
    }

    /** Only the first line counts; a directive that stands further down the opening comments, or is unknown, is refused. */
    static boolean saysNoTransaction(String text) {
        boolean said = false;
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String bare = line.replace("\uFEFF", "").strip();
            if (!bare.isEmpty() && !bare.startsWith("--")) {
                break;
            }
            Matcher matcher = DIRECTIVE.matcher(bare);
            if (matcher.matches()) {
                refuseDirective(matcher.group(1), number);
                said = true;
            }
        }
        return said;
    }

    private static void refuseDirective(String directive, int line) {
        if (!directive.equals("no-transaction")) {
            throw new ScriptException(
                    line,
                    "\"" + directive + "\" is no directive; there is \"" + NO_TRANSACTION
                            + "\". Write that, or nothing.");
        }
        if (line > 1) {
            throw new ScriptException(
                    line, "\"" + NO_TRANSACTION + "\" counts only as the first line of the file. Move it there.");
        }
    }

    /** What may stand in a file, depending on whether it runs in a transaction. */
    private static final class TransactionRules {

        private TransactionRules() {}

        static void check(List<ScriptStatement> statements, boolean transactional) {
            boolean open = false;
            int begun = 0;
            for (ScriptStatement statement : statements) {
                refuseDiscard(statement);
                if (transactional) {
                    refuseInTransaction(statement);
                }
                refuseUnending(statement);
                boolean after = OwnTransactions.openAfter(statement, open);
                begun = after && !open ? statement.line() : begun;
                open = after;
            }
            if (open) {
                throw new ScriptException(
                        begun, "the transaction that begins here is open at the end of the file. Add \"commit;\".");
            }
        }

        private static void refuseDiscard(ScriptStatement statement) {
            if (statement.name().equals("discard all")) {
                throw new ScriptException(
                        statement.line(),
                        "\"discard all\" would free the lock of the migrations. Discard or reset just what is meant.");
            }
        }

        /** The run could not tell what is done of these. */
        private static void refuseUnending(ScriptStatement statement) {
            if (statement.name().equals("prepare transaction")) {
                throw new ScriptException(
                        statement.line(),
                        "a prepared transaction would outlive the run and keep the history's row to itself. Commit it.");
            }
            if (OwnTransactions.chains(statement)) {
                throw new ScriptException(
                        statement.line(),
                        "\"and chain\" begins a transaction that no later run could begin at. Write \"begin\" below it.");
            }
        }

        private static void refuseInTransaction(ScriptStatement statement) {
            if (statement.sql().kind() == SqlKind.TRANSACTION) {
                throw new ScriptException(
                        statement.line(),
                        "\"" + statement.name() + "\" may not stand here: the file and its row in the history are one"
                                + " transaction. Take it out, or make \"" + NO_TRANSACTION + "\" the first line.");
            }
            if (!statement.sql().transactional() && statement.sql().kind() == SqlKind.SESSION) {
                throw new ScriptException(
                        statement.line(),
                        "\"" + statement.name()
                                + "\" cannot stand in a transaction, and the file runs in one. Take it out, or"
                                + " make \"" + NO_TRANSACTION
                                + "\" the first line: each statement is then final on its own.");
            }
        }
    }
}
