package io.guruorm.dialect.sqlserver;

import io.guruorm.error.UnsupportedFeatureException;

/** Refuses what SQL Server has not. */
final class Refusal {

    private Refusal() {}

    static UnsupportedFeatureException of(String feature, String cure) {
        return new UnsupportedFeatureException(SqlServerDialect.NAME, feature, cure);
    }
}
