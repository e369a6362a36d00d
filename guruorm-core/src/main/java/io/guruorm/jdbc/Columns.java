package io.guruorm.jdbc;

import io.guruorm.error.GuruException;
import io.guruorm.error.NearestName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a result, shared by all its rows. */
final class Columns {

    private static final int TWICE = -1;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Columns(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            places.merge(names.get(i), place, (first, second) -> TWICE);
        }
    }

    List<String> names() {
        return names;
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    int indexOf(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new GuruException("No column \"" + name + "\" in this row." + NearestName.hint(name, names)
                    + " It has: " + String.join(", ", names) + ".");
        }
        if (place == TWICE) {
            throw new GuruException("Two columns of this row are called \"" + name + "\". Name one of them otherwise, "
                    + "with \"as\".");
        }
        return place;
    }
}
