package io.guruorm.migration;

import io.guruorm.dialect.ScriptStatement;
import io.guruorm.sql.SqlKind;
import java.util.Locale;
import java.util.regex.Pattern;

/** Follows the transactions that a file outside a transaction begins and ends itself. */
final class OwnTransactions {

    private static final Pattern TO_SAVEPOINT = Pattern.compile("rollback( work| transaction)? to .*");
    private static final Pattern AND_CHAIN = Pattern.compile(".* and chain\\b.*");

    private OwnTransactions() {}

    /** Whether a transaction is open behind a statement. */
    static boolean openAfter(ScriptStatement statement, boolean open) {
        if (statement.sql().kind() != SqlKind.TRANSACTION) {
            return open;
        }
        return switch (statement.name()) {
            case "begin", "start transaction" -> true;
            case "commit", "end", "abort", "rollback" -> open && goesOn(statement);
            default -> open;
        };
    }

    /** {@code rollback to} ends nothing. */
    private static boolean goesOn(ScriptStatement statement) {
        return TO_SAVEPOINT.matcher(words(statement)).matches();
    }

    /** Whether it begins the next transaction as it ends one. */
    static boolean chains(ScriptStatement statement) {
        return statement.sql().kind() == SqlKind.TRANSACTION
                && AND_CHAIN.matcher(words(statement)).matches();
    }

    private static String words(ScriptStatement statement) {
        return statement.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
