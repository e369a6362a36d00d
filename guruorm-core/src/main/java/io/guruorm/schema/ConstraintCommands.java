package io.guruorm.schema;

import java.util.List;

/** Words for what has to hold in the rows of a table: checks and exclusions. */
public sealed interface ConstraintCommands permits Blueprint {

    /**
     * A check that has to hold for each row.
     *
     * @param name its name
     * @param expression in SQL, such as {@code price >= 0}; what it says of null counts as yes
     */
    CheckBuilder check(String name, String expression);

    /**
     * Excludes pairs of rows; {@code with(...)} has to follow. PostgreSQL.
     *
     * @param name its name
     */
    ExclusionBuilder exclude(String name);

    /** Takes a check away. */
    DropConstraintBuilder dropCheck(Reference check);

    /**
     * Takes a check away.
     *
     * @param name its name
     */
    default DropConstraintBuilder dropCheck(String name) {
        return dropCheck(Reference.named(name));
    }

    /**
     * Takes the own check of a column away, which is called {@code {table}_{column}_check}.
     *
     * @param columns the one column
     */
    default DropConstraintBuilder dropCheck(List<String> columns) {
        return dropCheck(Reference.on(columns));
    }

    /**
     * Takes an exclusion away; PostgreSQL.
     *
     * @param name its name
     */
    DropConstraintBuilder dropExclusion(String name);

    /** Checks a constraint that was made {@code notValid()} against the present rows. */
    void validate(Reference constraint);

    /**
     * Checks a check or foreign key that was made {@code notValid()} against the present rows; PostgreSQL and SQL
     * Server.
     *
     * @param name its name
     */
    default void validateConstraint(String name) {
        validate(Reference.named(name));
    }

    /** Another word for {@link #validateConstraint}. */
    default void validateForeign(String name) {
        validateConstraint(name);
    }

    /**
     * Checks the foreign key of these columns that was made {@code notValid()} against the present rows; PostgreSQL and
     * SQL Server.
     *
     * @param columns the columns that refer
     */
    default void validateForeign(List<String> columns) {
        validate(Reference.on(columns));
    }
}
