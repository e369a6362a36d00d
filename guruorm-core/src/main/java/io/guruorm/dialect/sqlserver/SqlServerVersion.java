package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.Capability;
import io.guruorm.error.GuruException;

/**
 * The server's version, and what follows from it.
 *
 * @param major 15 for SQL Server 2019, 16 for 2022
 */
record SqlServerVersion(int major) {

    private static final int OLDEST = 15;
    private static final int DISTINCT_FROM = 16;

    /** Refuses versions that this dialect is not made for. */
    SqlServerVersion {
        if (major < OLDEST) {
            throw new GuruException("SQL Server of version " + major
                    + " is not supported. Use SQL Server 2019, which is 15, or later.");
        }
    }

    boolean supports(Capability capability) {
        return switch (capability) {
            case TRANSACTIONAL_DDL,
                    RETURNING,
                    ROW_LOCKS,
                    NULLS_NOT_DISTINCT,
                    DEFAULT_IN_VALUES,
                    STATIC_TYPES,
                    SESSION_LOCKS -> true;
            case ARRAY_PARAMETERS, DISTINCT_ON, VIRTUAL_COLUMNS, PARENTHESES_IN_UNIONS, TIME_ZONES, COLUMNS_BY_CASE ->
                false;
        };
    }

    /** Whether {@code is distinct from} compares. */
    boolean hasDistinctFrom() {
        return major >= DISTINCT_FROM;
    }
}
