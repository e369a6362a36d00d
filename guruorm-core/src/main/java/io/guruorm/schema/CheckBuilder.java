package io.guruorm.schema;

import java.util.List;

/** A check while it is written, inside a blueprint's callback. */
public final class CheckBuilder implements Step {

    private final Window window;
    private final String table;
    private final String name;
    private final String expression;
    private boolean notValid;

    CheckBuilder(Window window, String table, String name, String expression) {
        this.window = window;
        this.table = table;
        this.name = name;
        this.expression = expression;
    }

    /** Present rows are left unchecked until {@code validateConstraint}; PostgreSQL and SQL Server. */
    public CheckBuilder notValid() {
        window.require();
        notValid = true;
        return this;
    }

    @Override
    public List<SchemaChange> changes() {
        return List.of(new AddCheck(table, new CheckDefinition(name, expression, notValid)));
    }
}
