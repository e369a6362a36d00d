package io.guruorm.dialect.sqlite;

import io.guruorm.error.UnsupportedFeatureException;

/** Refuses what SQLite has not, and what it can only do where the table can be looked at. */
final class Refusal {

    private Refusal() {}

    static UnsupportedFeatureException of(String feature, String cure) {
        return new UnsupportedFeatureException(SqliteDialect.NAME, feature, cure);
    }

    /** SQLite alters these only by what is there being made anew, of which nobody knows here what it is. */
    static UnsupportedFeatureException rebuild(String feature) {
        return of(
                feature,
                "It can only make anew what is there, which takes a look at it and one transaction. Keep the migration in its"
                        + " transaction, and its database within reach.");
    }
}
