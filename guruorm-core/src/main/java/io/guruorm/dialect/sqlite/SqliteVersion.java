package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Capability;
import io.guruorm.error.GuruException;

/**
 * The library's version, and what follows from it.
 *
 * @param minor such as 45 of 3.45
 */
record SqliteVersion(int minor) {

    private static final int OLDEST = 35;

    /** Refuses versions that lack what is taken for granted here. */
    SqliteVersion {
        if (minor < OLDEST) {
            throw new GuruException("SQLite 3." + minor + " is not supported. Use SQLite 3." + OLDEST + " or later.");
        }
    }

    boolean supports(Capability capability) {
        return switch (capability) {
            case TRANSACTIONAL_DDL, RETURNING, VIRTUAL_COLUMNS -> true;
            case ARRAY_PARAMETERS,
                    ROW_LOCKS,
                    DISTINCT_ON,
                    NULLS_NOT_DISTINCT,
                    DEFAULT_IN_VALUES,
                    PARENTHESES_IN_UNIONS,
                    STATIC_TYPES,
                    SESSION_LOCKS,
                    TIME_ZONES,
                    COLUMNS_BY_CASE -> false;
        };
    }
}
