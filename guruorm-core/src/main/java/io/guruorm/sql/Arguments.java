package io.guruorm.sql;

import io.guruorm.error.GuruException;
import java.util.ArrayList;
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

    static <T> List<T> some(Collection<? extends T> values, String what) {
        if (values.isEmpty()) {
            throw new GuruException(what + " needs at least one. Give it one, or leave the call out.");
        }
        return List.copyOf(values);
    }

    static <T> List<T> append(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    static <T> List<T> append(List<T> list, List<? extends T> more) {
        var longer = new ArrayList<>(list);
        longer.addAll(more);
        return List.copyOf(longer);
    }
}
