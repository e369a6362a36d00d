package io.guruorm.schema;

/** What an index is for. */
public enum IndexKind {
    /** The primary key. */
    PRIMARY("primary"),
    /** No two rows alike. */
    UNIQUE("unique"),
    /** Finding rows. */
    INDEX("index"),
    /** Finding words. */
    FULL_TEXT("fulltext"),
    /** Finding places. */
    SPATIAL("spatialindex"),
    /** Finding what is near. */
    VECTOR("vectorindex");

    private final String suffix;

    IndexKind(String suffix) {
        this.suffix = suffix;
    }

    /** The last word of a default name. */
    public String suffix() {
        return suffix;
    }
}
