package io.guruorm.sql;

/**
 * One method for each kind of statement, so that a new kind breaks the build of every dialect.
 *
 * @param <R> the answer
 */
public interface StatementVisitor<R> {

    /** Reads rows. */
    R select(SelectStatement statement);

    /** Asks whether a query has any row. */
    R exists(ExistsStatement statement);

    /** Adds rows. */
    R insert(InsertStatement statement);

    /** Changes rows. */
    R update(UpdateStatement statement);

    /** Removes rows. */
    R delete(DeleteStatement statement);
}
