package io.guruorm.migration;

/** Which way a migration is run. */
public enum Direction {
    /** Forward: {@code up}. */
    UP,
    /** Back: {@code down}. */
    DOWN
}
