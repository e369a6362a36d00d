package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of a type of its own whose values are named one by one: PostgreSQL's enums. */
public sealed interface EnumChange extends SchemaChange {

    /** The type, {@code schema.type} where qualified. */
    String name();

    /** The call that says it, for messages: {@code createEnum("status")}. */
    String call();

    /**
     * Hands this change to the method made for its kind.
     *
     * @param visitor one method for each kind of change
     * @param <R> the visitor's answer
     * @return what that method gave back
     */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.enumChange(this);
    }

    /**
     * One method for each kind of change.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        /** A new type. */
        R createEnum(CreateEnum change);

        /** A type gets a value. */
        R addValue(AddValue change);

        /** A value gets another name. */
        R renameValue(RenameValue change);

        /** A type goes. */
        R dropEnum(DropEnum change);
    }

    /**
     * A new type.
     *
     * @param name {@code schema.type} where qualified
     * @param values in their order; at least one, each once
     */
    record CreateEnum(String name, List<String> values) implements EnumChange {

        /** Keeps a copy and refuses what no enum can be. */
        public CreateEnum {
            Arguments.name(name, "type");
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new GuruException("Enum " + name + " has no values. Name at least one.");
            }
            var seen = new HashSet<String>();
            for (var value : values) {
                if (!seen.add(value)) {
                    throw new GuruException("Enum " + name + " has the value \"" + value + "\" twice. Name each once.");
                }
            }
        }

        @Override
        public String call() {
            return "createEnum(\"" + name + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createEnum(this);
        }
    }

    /**
     * A type gets a value.
     *
     * @param name {@code schema.type} where qualified
     * @param value the new value
     * @param place where it stands among the others, or null for the end
     * @param ifNotExists whether it is no error if it is there
     */
    record AddValue(String name, String value, @Nullable Place place, boolean ifNotExists) implements EnumChange {
        @Override
        public String call() {
            return "addValue(\"" + value + "\") of enum \"" + name + "\"";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addValue(this);
        }
    }

    /**
     * A place among values.
     *
     * @param before whether in front of the other value, else behind it
     * @param value the other value
     */
    record Place(boolean before, String value) {}

    /**
     * A value gets another name; rows that hold it show the new one.
     *
     * @param name {@code schema.type} where qualified
     * @param from the present name
     * @param to the new name
     */
    record RenameValue(String name, String from, String to) implements EnumChange {
        @Override
        public String call() {
            return "renameValue(\"" + from + "\", \"" + to + "\") of enum \"" + name + "\"";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameValue(this);
        }
    }

    /**
     * A type goes.
     *
     * @param name {@code schema.type} where qualified
     * @param ifExists whether it is no error if there is none
     */
    record DropEnum(String name, boolean ifExists) implements EnumChange {
        @Override
        public String call() {
            return (ifExists ? "dropEnumIfExists" : "dropEnum") + "(\"" + name + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropEnum(this);
        }
    }
}
