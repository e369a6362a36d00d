package io.guruorm.schema;

import java.util.List;
import java.util.Optional;

/**
 * A column as a value: its name, its type and what else was said of it.
 *
 * @param name the name, not dotted
 * @param type what it holds
 * @param modifiers what was said, each kind at most once, in the order of saying
 */
public record ColumnDefinition(String name, ColumnType type, List<ColumnModifier> modifiers) {

    /** Keeps a copy and refuses what contradicts itself. */
    public ColumnDefinition {
        Arguments.name(name, "column");
        modifiers = List.copyOf(modifiers);
        ColumnRules.check(name, type, modifiers);
    }

    /**
     * What was said of one kind.
     *
     * @param kind the class of the modifier
     * @param <M> the kind
     */
    public <M extends ColumnModifier> Optional<M> modifier(Class<M> kind) {
        return modifiers.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /**
     * Whether something of this kind was said.
     *
     * @param kind the class of the modifier
     */
    public boolean says(Class<? extends ColumnModifier> kind) {
        return modifier(kind).isPresent();
    }
}
