package io.guruorm.schema;

/**
 * A check as a value.
 *
 * @param name its name
 * @param expression in SQL, what has to hold for each row
 * @param notValid whether present rows are left unchecked
 */
public record CheckDefinition(String name, String expression, boolean notValid) {

    /** Refuses what is empty. */
    public CheckDefinition {
        Arguments.name(name, "check");
        Arguments.name(expression, "check expression");
    }
}
