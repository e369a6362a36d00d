package io.guruorm.jdbc;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart the errors of MySQL and MariaDB, which name things in their text only, and which show values of rows there: these go
 * into the detail. The driver's exceptions are Java's own and are known by how their message begins.
 */
final class MysqlFamilyWords {

    private static final Pattern BEGIN = Pattern.compile("^(?:\\(conn=\\d+\\) )+");
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate entry '.*' for key '(.*)'", Pattern.DOTALL);
    private static final Pattern CHECK =
            Pattern.compile("CONSTRAINT `(?:.*\\.)?([^`]*)` failed for `[^`]*`\\.`([^`]*)`");
    private static final Pattern RULE = Pattern.compile("Check constraint '(.*)' is violated", Pattern.DOTALL);
    private static final Pattern REFERENCE =
            Pattern.compile("constraint fails \\(`[^`]*`\\.`([^`]*)`, CONSTRAINT `([^`]*)` FOREIGN KEY");
    private static final Pattern COLUMN =
            Pattern.compile("(?:Column|Field|column|for column) [`']?(?:[^`']*`\\.`)*([^`']*)[`']");
    private static final Pattern VALUE = Pattern.compile("value: '.*?'(?= (?:for|at) |$)", Pattern.DOTALL);

    private MysqlFamilyWords() {}

    static boolean wrote(SQLException e) {
        return e.getMessage() != null && BEGIN.matcher(e.getMessage()).find();
    }

    static ServerWords of(SQLException e) {
        String said = BEGIN.matcher(String.valueOf(e.getMessage())).replaceFirst("");
        Matcher duplicate = DUPLICATE.matcher(said);
        if (duplicate.find()) {
            String key = duplicate.group(1);
            String shown = duplicate.replaceFirst(Matcher.quoteReplacement("Duplicate entry for key '" + key + "'"));
            return words(shown, said, key, null, null);
        }
        Matcher check = CHECK.matcher(said);
        if (check.find()) {
            return words(said, null, check.group(1), check.group(2), null);
        }
        Matcher rule = RULE.matcher(said);
        if (rule.find()) {
            return words(said, null, rule.group(1), null, null);
        }
        Matcher reference = REFERENCE.matcher(said);
        if (reference.find()) {
            return words(said, null, reference.group(2), reference.group(1), null);
        }
        Matcher value = VALUE.matcher(said);
        String shown = value.replaceAll("value");
        Matcher column = COLUMN.matcher(said);
        return words(shown, shown.equals(said) ? null : said, null, null, column.find() ? column.group(1) : null);
    }

    private static ServerWords words(
            String message,
            @Nullable String detail,
            @Nullable String constraint,
            @Nullable String table,
            @Nullable String column) {
        return new ServerWords(message, null, detail, constraint, table, column, 0);
    }
}
