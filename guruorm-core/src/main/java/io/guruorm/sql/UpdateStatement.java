package io.guruorm.sql;

import java.util.List;

/**
 * New values for some rows of a table.
 *
 * @param table the table, with an alias or without
 * @param assignments sorted by column, so that the text is stable; at least one
 * @param where which rows; empty only where the caller asked for all
 */
public record UpdateStatement(Source.NamedTable table, List<Assignment> assignments, Conditions where)
        implements Statement {

    /** Keeps a copy and refuses an update of nothing. */
    public UpdateStatement {
        assignments = Arguments.some(assignments, "An update of " + table.name());
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.update(this);
    }
}
