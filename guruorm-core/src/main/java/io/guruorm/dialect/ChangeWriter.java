package io.guruorm.dialect;

import io.guruorm.sql.Conditions;
import io.guruorm.sql.DeleteStatement;
import io.guruorm.sql.Source;
import io.guruorm.sql.UpdateStatement;

/** Writes changes to rows that are there: updates and deletes. */
final class ChangeWriter {

    private final SqlText out;
    private final StatementSyntax syntax;

    ChangeWriter(SqlText out, StatementSyntax syntax) {
        this.out = out;
        this.syntax = syntax;
    }

    void update(UpdateStatement update) {
        out.append("update ");
        table(update.table());
        var expressions = new ExpressionWriter(out, syntax);
        var separator = " set ";
        for (var assignment : update.assignments()) {
            out.append(separator)
                    .append(syntax.identifiers().one(assignment.column()))
                    .append(" = ");
            assignment.value().accept(expressions);
            separator = ", ";
        }
        where(update.where());
    }

    void delete(DeleteStatement delete) {
        out.append("delete from ");
        table(delete.table());
        where(delete.where());
    }

    private void table(Source.NamedTable table) {
        table.accept(new SourceWriter(out, syntax));
    }

    private void where(Conditions conditions) {
        if (!conditions.isEmpty()) {
            out.append(" where ");
            new ConditionWriter(out, syntax).write(conditions);
        }
    }
}
