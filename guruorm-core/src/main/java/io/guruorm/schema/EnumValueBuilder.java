package io.guruorm.schema;

import io.guruorm.schema.EnumChange.AddValue;
import io.guruorm.schema.EnumChange.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new value of an enum while it is written. */
public final class EnumValueBuilder implements Step {

    private final Window window;
    private final String name;
    private final String value;
    private @Nullable Place place;
    private boolean ifNotExists;

    EnumValueBuilder(Window window, String name, String value) {
        this.window = window;
        this.name = name;
        this.value = value;
    }

    /**
     * In front of another value.
     *
     * @param other a present value
     */
    public EnumValueBuilder before(String other) {
        window.require();
        place = new Place(true, Arguments.name(other, "value"));
        return this;
    }

    /**
     * Behind another value.
     *
     * @param other a present value
     */
    public EnumValueBuilder after(String other) {
        window.require();
        place = new Place(false, Arguments.name(other, "value"));
        return this;
    }

    /** It is no error if the value is there, wherever it stands. */
    public EnumValueBuilder ifNotExists() {
        window.require();
        ifNotExists = true;
        return this;
    }

    @Override
    public List<SchemaChange> changes() {
        return List.of(new AddValue(name, value, place, ifNotExists));
    }
}
