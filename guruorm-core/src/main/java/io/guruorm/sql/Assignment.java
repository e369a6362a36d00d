package io.guruorm.sql;

/**
 * A column and what it shall hold.
 *
 * @param column the column
 * @param value the value
 */
public record Assignment(String column, Expression value) {

    /** Refuses an empty name. */
    public Assignment {
        Arguments.name(column, "column");
    }
}
