package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.Capability;
import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;

/**
 * The server's version, and what follows from it.
 *
 * @param major such as 11
 * @param minor such as 4
 */
record MariadbVersion(int major, int minor) {

    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;
    private static final int VECTORS_MAJOR = 11;
    private static final int VECTORS_MINOR = 7;

    /** Refuses versions that nobody has tried. */
    MariadbVersion {
        if (major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR)) {
            throw new GuruException(
                    "MariaDB " + major + "." + minor + " is not supported. Use MariaDB 10.11 or later.");
        }
    }

    boolean supports(Capability capability) {
        return switch (capability) {
            case RETURNING,
                    ROW_LOCKS,
                    VIRTUAL_COLUMNS,
                    DEFAULT_IN_VALUES,
                    PARENTHESES_IN_UNIONS,
                    STATIC_TYPES,
                    SESSION_LOCKS,
                    TIME_ZONES -> true;
            case TRANSACTIONAL_DDL, ARRAY_PARAMETERS, DISTINCT_ON, NULLS_NOT_DISTINCT, COLUMNS_BY_CASE -> false;
        };
    }

    boolean atLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }

    void requireVectors(String feature) {
        if (!atLeast(VECTORS_MAJOR, VECTORS_MINOR)) {
            throw new UnsupportedFeatureException(
                    MariadbDialect.NAME + " " + major + "." + minor,
                    feature,
                    "Use MariaDB 11.7 or later, or keep it as JSON or binary.");
        }
    }
}
