package io.guruorm.generator;

/** Breaks a long {@code create table} into lines, so that a person likes to edit it. */
final class SqlLayout {

    private static final String INDENT = "    ";

    private SqlLayout() {}

    /** The statement with each column on a line of its own; other statements as they are. */
    static String lines(String sql) {
        int open = sql.indexOf('(');
        if (!sql.startsWith("create table ") || open < 0 || !sql.endsWith(")")) {
            return sql;
        }
        StringBuilder lines =
                new StringBuilder(sql.substring(0, open + 1)).append('\n').append(INDENT);
        int depth = 0;
        char quote = 0;
        for (int i = open + 1; i < sql.length() - 1; i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            }
            lines.append(c);
            if (c == ',' && depth == 0 && quote == 0) {
                lines.append('\n').append(INDENT);
                i += sql.startsWith(" ", i + 1) ? 1 : 0;
            }
        }
        return lines.append("\n)").toString();
    }
}
