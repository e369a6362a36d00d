package io.guruorm.schema;

import io.guruorm.error.GuruException;

/**
 * A check goes.
 *
 * @param table the table
 * @param check which one: its name, or the column whose own check it is
 * @param ifExists whether it is no error if there is none
 */
public record DropCheck(String table, Reference check, boolean ifExists) implements SchemaChange {

    /** Refuses several columns: each has a check of its own. */
    public DropCheck {
        if (check.columns().size() > 1) {
            throw new GuruException(
                    "dropCheck(" + check.columns() + ") names several columns. Name one: each has a check of its own.");
        }
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.dropCheck(this);
    }
}
