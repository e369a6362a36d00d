package io.guruorm.sql;

import java.util.Locale;

/** The functions that make one value of all rows. */
public enum AggregateFunction {
    /** How many. */
    COUNT,
    /** The sum. */
    SUM,
    /** The mean. */
    AVG,
    /** The least. */
    MIN,
    /** The greatest. */
    MAX;

    /** The function's name in SQL. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
