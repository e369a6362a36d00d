package io.guruorm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Changes of an enum while they are written, inside the callback of {@link Schema#alterEnum}. */
public final class EnumBuilder {

    private final Window window;
    private final String name;
    private final List<Step> steps = new ArrayList<>();

    private EnumBuilder(String name) {
        this.name = Arguments.name(name, "type");
        this.window = new Window(name);
    }

    /**
     * Runs a callback that changes an enum.
     *
     * @param name {@code schema.type} where qualified
     * @param alter writes on the builder
     * @return the changes in the order of the calls
     */
    public static List<SchemaChange> alter(String name, Consumer<EnumBuilder> alter) {
        var builder = new EnumBuilder(name);
        builder.window.whileOpen(() -> alter.accept(builder));
        return builder.steps.stream().flatMap(step -> step.changes().stream()).toList();
    }

    /**
     * Adds a value, behind the others unless told otherwise.
     *
     * @param value the new value
     */
    public EnumValueBuilder addValue(String value) {
        window.require();
        var added = new EnumValueBuilder(window, name, Arguments.name(value, "value"));
        steps.add(added);
        return added;
    }

    /**
     * Gives a value another name; rows that hold it show the new one.
     *
     * @param from the present name
     * @param to the new name
     */
    public void renameValue(String from, String to) {
        window.require();
        var change = new EnumChange.RenameValue(name, Arguments.name(from, "value"), Arguments.name(to, "value"));
        steps.add(() -> List.of(change));
    }
}
