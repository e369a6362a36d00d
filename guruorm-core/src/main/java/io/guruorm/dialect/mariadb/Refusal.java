package io.guruorm.dialect.mariadb;

import io.guruorm.error.UnsupportedFeatureException;

/** Refuses what MariaDB has not. */
final class Refusal {

    private Refusal() {}

    static UnsupportedFeatureException of(String feature, String cure) {
        return new UnsupportedFeatureException(MariadbDialect.NAME, feature, cure);
    }
}
