package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The checks at the public door of this room. */
final class Arguments {

    private Arguments() {}

    static String name(String name, String what) {
        Objects.requireNonNull(name, what);
        if (name.isBlank()) {
            throw new GuruException("The name of a " + what + " is empty. Name one.");
        }
        return name;
    }

    static List<String> names(Collection<String> names, String what) {
        if (names.isEmpty()) {
            throw new GuruException(what + " needs at least one column. Name one.");
        }
        names.forEach(name -> name(name, "column"));
        return List.copyOf(names);
    }

    static void between(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new GuruException(what + " is " + value + ". Give " + low + " to " + high + ".");
        }
    }
}
