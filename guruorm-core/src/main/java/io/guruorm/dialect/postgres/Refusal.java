package io.guruorm.dialect.postgres;

import io.guruorm.error.UnsupportedFeatureException;

/** Refuses what PostgreSQL has not. */
final class Refusal {

    private Refusal() {}

    static UnsupportedFeatureException of(String feature, String cure) {
        return new UnsupportedFeatureException(PostgresDialect.NAME, feature, cure);
    }
}
