package io.guruorm.sql;

import java.util.Locale;

/** How the rows of two sources are brought together. */
public enum JoinType {
    /** Rows that match. */
    INNER,
    /** All rows of the left. */
    LEFT,
    /** All rows of the right. */
    RIGHT,
    /** Each with each. */
    CROSS;

    /** The keyword before {@code join}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
