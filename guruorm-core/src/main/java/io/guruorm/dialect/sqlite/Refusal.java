package io.guruorm.dialect.sqlite;

import io.guruorm.error.UnsupportedFeatureException;

/** Refuses what SQLite has not, and what it can only do by making a table anew. */
final class Refusal {

    private Refusal() {}

    static UnsupportedFeatureException of(String feature, String cure) {
        return new UnsupportedFeatureException(SqliteDialect.NAME, feature, cure);
    }

    /** SQLite alters these only by copying the table, which this version does not do. */
    static UnsupportedFeatureException rebuild(String feature) {
        return of(
                feature,
                "It would have to rebuild the table, which is not built yet. Say it when the table is created, or create "
                        + "another table, copy the rows and rename it.");
    }
}
