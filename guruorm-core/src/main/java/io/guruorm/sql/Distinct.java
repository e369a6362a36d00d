package io.guruorm.sql;

import java.util.List;

/**
 * Whether equal rows are given once.
 *
 * @param applied whether they are
 * @param on the columns that make rows equal; none means all ({@code distinct on} is PostgreSQL's)
 */
public record Distinct(boolean applied, List<ColumnName> on) {

    /** Every row is given. */
    public static final Distinct NONE = new Distinct(false, List.of());

    /** Equal rows are given once. */
    public static final Distinct ROWS = new Distinct(true, List.of());

    /** Keeps a copy. */
    public Distinct {
        on = List.copyOf(on);
    }
}
