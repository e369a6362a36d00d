package io.guruorm.schema;

import java.util.List;
import java.util.function.Function;

/** The end of a check or exclusion while it is written, inside a blueprint's callback. */
public final class DropConstraintBuilder implements Step {

    private final Window window;
    private final Function<Boolean, SchemaChange> drop;
    private boolean ifExists;

    /**
     * In a callback.
     *
     * @param drop makes the change, given whether it is no error if there is none
     */
    DropConstraintBuilder(Window window, Function<Boolean, SchemaChange> drop) {
        this.window = window;
        this.drop = drop;
    }

    /** It is no error if there is none. */
    public DropConstraintBuilder ifExists() {
        window.require();
        ifExists = true;
        return this;
    }

    @Override
    public List<SchemaChange> changes() {
        return List.of(drop.apply(ifExists));
    }
}
