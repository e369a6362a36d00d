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
        target(update.table());
        var expressions = new ExpressionWriter(out, syntax);
        var separator = " set ";
        for (var assignment : update.assignments()) {
            out.append(separator)
                    .append(syntax.identifiers().one(assignment.column()))
                    .append(" = ");
            assignment.value().accept(expressions);
            separator = ", ";
        }
        source(update.table());
        where(update.where());
    }

    void delete(DeleteStatement delete) {
        out.append(byAlias(delete.table()) ? "delete " : "delete from ");
        target(delete.table());
        source(delete.table());
        where(delete.where());
    }

    private boolean byAlias(Source.NamedTable table) {
        return table.alias() != null && syntax.changesByAlias();
    }

    private void target(Source.NamedTable table) {
        String alias = table.alias();
        if (alias != null && syntax.changesByAlias()) {
            out.append(syntax.identifiers().one(alias));
        } else {
            table.accept(new SourceWriter(out, syntax));
        }
    }

    /** Where an alias stands in place of the table, what it stands for. */
    private void source(Source.NamedTable table) {
        if (byAlias(table)) {
            out.append(" from ");
            table.accept(new SourceWriter(out, syntax));
        }
    }

    private void where(Conditions conditions) {
        if (!conditions.isEmpty()) {
            out.append(" where ");
            new ConditionWriter(out, syntax).write(conditions);
        }
    }
}
