package io.guruorm.seeding;

import io.guruorm.error.ConfigurationException;
import io.guruorm.error.NearestName;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Seeders by their simple names. Immutable. */
public final class SeederIndex {

    private final Map<String, Class<? extends Seeder>> seeders;
    private final String place;

    private SeederIndex(Map<String, Class<? extends Seeder>> seeders, String place) {
        this.seeders = seeders;
        this.place = place;
    }

    /**
     * Finds the seeders among classes; abstract ones and classes of other kinds are left out.
     *
     * @param classes what was found
     * @param place where, for messages: {@code database/seeders}
     * @throws ConfigurationException if two seeders have one name
     */
    public static SeederIndex of(Collection<? extends Class<?>> classes, String place) {
        Map<String, Class<? extends Seeder>> seeders = new TreeMap<>();
        for (Class<?> type : classes) {
            if (Seeder.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                Class<? extends Seeder> seeder = type.asSubclass(Seeder.class);
                Class<? extends Seeder> other = seeders.putIfAbsent(seeder.getSimpleName(), seeder);
                if (other != null) {
                    throw new ConfigurationException("Two seeders are called " + seeder.getSimpleName() + ": "
                            + other.getName() + " and " + seeder.getName() + ". Rename one of them.");
                }
            }
        }
        return new SeederIndex(seeders, place);
    }

    /** All names, sorted. */
    public List<String> names() {
        return List.copyOf(seeders.keySet());
    }

    /**
     * The seeders of these names, in this order.
     *
     * @param names simple names
     * @throws ConfigurationException if there is none of a name; the message has the nearest
     */
    public List<Class<? extends Seeder>> named(List<String> names) {
        List<Class<? extends Seeder>> found = new ArrayList<>();
        for (String name : names) {
            Class<? extends Seeder> seeder = seeders.get(name);
            if (seeder == null) {
                throw new ConfigurationException("There is no seeder " + name + " in " + place + "."
                        + NearestName.hint(name, seeders.keySet()) + known());
            }
            found.add(seeder);
        }
        return found;
    }

    private String known() {
        return seeders.isEmpty()
                ? " There is none at all: write a class that extends Seeder, in a file of its name."
                : " There are: " + String.join(", ", seeders.keySet()) + ".";
    }
}
