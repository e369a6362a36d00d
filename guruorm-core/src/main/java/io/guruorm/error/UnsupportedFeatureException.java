package io.guruorm.error;

/** A clause, type or option that a dialect cannot honour; it is refused, never left out. */
public final class UnsupportedFeatureException extends GuruException {

    private static final long serialVersionUID = 1L;

    private final String dialect;
    private final String feature;

    /**
     * Refuses a feature by the names of dialect and feature.
     *
     * @param dialect the dialect's name, such as {@code PostgreSQL}
     * @param feature the feature in the caller's words, such as {@code set("colours")}
     * @param cure what to do instead, a sentence
     */
    public UnsupportedFeatureException(String dialect, String feature, String cure) {
        super(dialect + " has no " + feature + ". " + cure);
        this.dialect = dialect;
        this.feature = feature;
    }

    /** The dialect that refused, such as {@code PostgreSQL}. */
    public String dialect() {
        return dialect;
    }

    /** The refused feature in the caller's words. */
    public String feature() {
        return feature;
    }
}
