package io.guruorm.sql;

/** A statement as a value: what shall be asked or changed, before any dialect has written it down. */
public sealed interface Statement
        permits SelectStatement, ExistsStatement, InsertStatement, UpdateStatement, DeleteStatement {

    /**
     * Hands this statement to the method made for its kind.
     *
     * @param visitor one method for each kind of statement
     * @param <R> the visitor's answer
     * @return what that method gave back
     */
    <R> R accept(StatementVisitor<R> visitor);
}
