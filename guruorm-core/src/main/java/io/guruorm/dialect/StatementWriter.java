package io.guruorm.dialect;

import io.guruorm.sql.DeleteStatement;
import io.guruorm.sql.ExistsStatement;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.SelectStatement;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.Statement;
import io.guruorm.sql.StatementVisitor;
import io.guruorm.sql.UpdateStatement;

/** Writes statements in standard SQL, asking a dialect where it differs. Immutable; each statement is a walk of its own. */
public final class StatementWriter implements StatementVisitor<Sql> {

    private final StatementSyntax syntax;

    /**
     * A writer for one dialect.
     *
     * @param syntax where it differs
     */
    public StatementWriter(StatementSyntax syntax) {
        this.syntax = syntax;
    }

    /**
     * Writes one statement down.
     *
     * @param statement never changed
     */
    public Sql write(Statement statement) {
        return statement.accept(this);
    }

    @Override
    public Sql select(SelectStatement statement) {
        var out = new SqlText();
        new SelectWriter(out, syntax).write(statement);
        return out.finish(SqlKind.READ);
    }

    @Override
    public Sql exists(ExistsStatement statement) {
        var out = new SqlText().append(syntax.beforeExistence());
        new SelectWriter(out, syntax).nested(statement.query());
        out.append(syntax.afterExistence()).append(syntax.identifiers().one("exists"));
        return out.finish(SqlKind.READ);
    }

    @Override
    public Sql insert(InsertStatement statement) {
        var out = new SqlText();
        new InsertWriter(out, syntax).write(statement);
        return out.finish(SqlKind.DML);
    }

    @Override
    public Sql update(UpdateStatement statement) {
        var out = new SqlText();
        new ChangeWriter(out, syntax).update(statement);
        return out.finish(SqlKind.DML);
    }

    @Override
    public Sql delete(DeleteStatement statement) {
        var out = new SqlText();
        new ChangeWriter(out, syntax).delete(statement);
        return out.finish(SqlKind.DML);
    }
}
