package io.guruorm.dialect;

import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.Expression;
import io.guruorm.sql.InsertStatement;
import java.util.List;
import java.util.stream.Collectors;

/** Writes new rows. */
final class InsertWriter {

    private final SqlText out;
    private final StatementSyntax syntax;

    InsertWriter(SqlText out, StatementSyntax syntax) {
        this.out = out;
        this.syntax = syntax;
    }

    void write(InsertStatement insert) {
        out.names(insert.table());
        out.append("insert into ").append(syntax.identifiers().table(insert.table()));
        boolean returns = returns(insert);
        out.append(insert.columns().isEmpty() ? "" : " (" + columns(insert.columns()) + ")");
        out.append(returns ? syntax.returningBeforeRows(insert.returning()) : "");
        if (insert.columns().isEmpty()) {
            defaults(insert);
        } else {
            out.append(" values ");
            rows(insert.table(), insert.rows());
        }
        if (insert.orIgnore()) {
            out.append(syntax.ignoreConflicts(insert));
        }
        out.append(returns ? syntax.returningAtEnd(insert.returning()) : "");
    }

    private void defaults(InsertStatement insert) {
        if (insert.rows().size() > 1) {
            throw new GuruException("The rows for " + insert.table() + " name no column, and only one row can take "
                    + "nothing but defaults in one insert. Insert them one by one.");
        }
        out.append(syntax.defaultRow());
    }

    private void rows(String table, List<List<Expression>> rows) {
        if (rows.size() > syntax.maxRows()) {
            throw new UnsupportedFeatureException(
                    syntax.dialect(),
                    "insert of " + rows.size() + " rows into " + table + " at once",
                    "Insert at most " + syntax.maxRows() + " rows in one statement.");
        }
        var expressions = new ExpressionWriter(out, syntax);
        for (int i = 0; i < rows.size(); i++) {
            out.append(i == 0 ? "(" : ", (");
            var row = rows.get(i);
            for (int j = 0; j < row.size(); j++) {
                out.append(j == 0 ? "" : ", ");
                row.get(j).accept(expressions);
            }
            out.append(")");
        }
    }

    private boolean returns(InsertStatement insert) {
        boolean returns = !insert.returning().isEmpty();
        if (returns && !syntax.supports(Capability.RETURNING)) {
            throw new UnsupportedFeatureException(syntax.dialect(), "returning", "Read the rows after the insert.");
        }
        return returns;
    }

    private String columns(List<String> columns) {
        return columns.stream().map(syntax.identifiers()::one).collect(Collectors.joining(", "));
    }
}
