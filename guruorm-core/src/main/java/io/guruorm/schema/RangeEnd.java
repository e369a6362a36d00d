package io.guruorm.schema;

/** An end of a range that no value reaches; stands in {@code from(...)} and {@code to(...)}. */
public enum RangeEnd {
    /** Below all values. */
    MINVALUE,
    /** Above all values. */
    MAXVALUE
}
