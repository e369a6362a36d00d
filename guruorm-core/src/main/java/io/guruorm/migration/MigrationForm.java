package io.guruorm.migration;

/** The forms in which a migration may be written. */
public enum MigrationForm {
    /** A class that is on the class path already. */
    JAVA_CLASS,
    /** A source file that is compiled when it is needed. */
    JAVA_SOURCE,
    /** {@code NAME.up.sql}, and {@code NAME.down.sql} where it can be undone. */
    SQL_PAIR,
    /** {@code NAME.sql} with a section below {@code -- +up}, and one below {@code -- +down} where it can be undone. */
    SQL_SECTIONS,
    /** {@code R_name.sql}, which is run again, after all others, when its text changes. */
    SQL_REPEATABLE
}
