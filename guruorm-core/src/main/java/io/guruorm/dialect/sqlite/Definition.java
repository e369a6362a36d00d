package io.guruorm.dialect.sqlite;

/** What stands between two commas of {@code create table (…)}, as it was written. */
sealed interface Definition permits ColumnText, ConstraintText {

    /** The text, with the blanks and comments around it. */
    String text();

    /** Whether a comma stands before it, where it is not the first; SQLite wants none between constraints. */
    boolean comma();

    /** The same with other text behind it. */
    Definition before(String more);
}
