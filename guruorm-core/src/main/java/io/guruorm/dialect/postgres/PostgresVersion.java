package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Capability;
import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;

/**
 * The server's version, and what follows from it.
 *
 * @param major such as 18
 */
record PostgresVersion(int major) {

    private static final int OLDEST = 14;
    private static final int INVOKERS = 15;
    private static final int EXPRESSIONS = 17;

    /** Refuses versions that nobody has tried. */
    PostgresVersion {
        if (major < OLDEST) {
            throw new GuruException(
                    "PostgreSQL " + major + " is not supported. Use PostgreSQL " + OLDEST + " or later.");
        }
    }

    boolean supports(Capability capability) {
        return switch (capability) {
            case TRANSACTIONAL_DDL,
                    RETURNING,
                    ARRAY_PARAMETERS,
                    ROW_LOCKS,
                    DISTINCT_ON,
                    DEFAULT_IN_VALUES,
                    PARENTHESES_IN_UNIONS,
                    STATIC_TYPES,
                    SESSION_LOCKS,
                    TIME_ZONES,
                    COLUMNS_BY_CASE -> true;
            case NULLS_NOT_DISTINCT -> major >= 15;
            case VIRTUAL_COLUMNS -> major >= 18;
        };
    }

    void require(Capability capability, String feature, String cure) {
        require(supports(capability), feature, cure);
    }

    /** Views that are read with the rights of who asks. */
    void requireInvokers(String feature) {
        require(major >= INVOKERS, feature, "Leave it out, or use PostgreSQL " + INVOKERS + ".");
    }

    /** A column that is there is computed otherwise. */
    boolean setsExpressions() {
        return major >= EXPRESSIONS;
    }

    private void require(boolean has, String feature, String cure) {
        if (!has) {
            throw new UnsupportedFeatureException(PostgresDialect.NAME + " " + major, feature, cure);
        }
    }
}
