package io.guruorm.jdbc;

import io.guruorm.error.ConfigurationException;
import io.guruorm.error.GuruException;
import io.guruorm.error.NearestName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The databases of a program by name, each opened at first use. Thread-safe. One such set may be global: {@code DB} and
 * models use it. On a thread for which a database stands in, they use that one.
 */
public final class Databases implements AutoCloseable {

    private static final AtomicReference<@Nullable Databases> GLOBAL = new AtomicReference<>();
    private static final ThreadLocal<Database> STAND_IN = new ThreadLocal<>();

    private final String defaultName;
    private final Map<String, Opening> openings;

    private Databases(String defaultName, Map<String, Opening> openings) {
        this.defaultName = defaultName;
        this.openings = openings;
    }

    /**
     * A set of databases.
     *
     * @param defaultName which of them is meant where none is named
     * @param databases how to open each, called at most once
     * @throws ConfigurationException if the default is not among them
     */
    public static Databases of(String defaultName, Map<String, Supplier<Database>> databases) {
        var openings = new LinkedHashMap<String, Opening>();
        databases.forEach((name, opening) -> openings.put(name, new Opening(opening)));
        var all = new Databases(defaultName, openings);
        all.opening(defaultName);
        return all;
    }

    /**
     * Makes a set the one that {@code DB} and models use, or none.
     *
     * @param databases the set, or null to take it away
     */
    public static void setGlobal(@Nullable Databases databases) {
        GLOBAL.set(databases);
    }

    /**
     * The database that this thread shall use where none is named: the one that stands in, else the default one.
     *
     * @throws ConfigurationException if there is neither
     */
    public static Database current() {
        Database standIn = STAND_IN.get();
        return standIn != null ? standIn : global().get();
    }

    /**
     * The database of a name that this thread shall use.
     *
     * @param name the connection's name in the configuration
     * @throws GuruException if another database stands in on this thread
     * @throws ConfigurationException if there is none of that name
     */
    public static Database current(String name) {
        Database standIn = STAND_IN.get();
        if (standIn == null) {
            return global().get(name);
        }
        if (!standIn.name().equals(name)) {
            throw new GuruException("Here only the connection \"" + standIn.name() + "\" may be used, and \"" + name
                    + "\" was asked for: a migration or seeder works on one connection, so that it can be undone.");
        }
        return standIn;
    }

    /**
     * Does work while a database stands in, on this thread, for the one of its name; others are refused meanwhile.
     *
     * @param database what {@link #current()} shall give
     * @param work is given the same database
     * @throws X what the work throws
     */
    public static <X extends Exception> void standIn(Database database, Work<X> work) throws X {
        Database before = STAND_IN.get();
        STAND_IN.set(database);
        try {
            work.run(database);
        } finally {
            if (before == null) {
                STAND_IN.remove();
            } else {
                STAND_IN.set(before);
            }
        }
    }

    private static Databases global() {
        Databases global = GLOBAL.get();
        if (global == null) {
            throw new ConfigurationException("No database is set for the whole program. Call capsule.setAsGlobal() "
                    + "first, or use a Database of your own.");
        }
        return global;
    }

    /** The default database. */
    public Database get() {
        return get(defaultName);
    }

    /**
     * The database of a name, opened now if it was not before.
     *
     * @param name the connection's name
     * @throws ConfigurationException if there is none
     */
    public Database get(String name) {
        return opening(name).get();
    }

    /** The names, in the order of the configuration. */
    public Set<String> names() {
        return openings.keySet();
    }

    /** The name of the default database. */
    public String defaultName() {
        return defaultName;
    }

    private Opening opening(String name) {
        Opening opening = openings.get(name);
        if (opening == null) {
            throw new ConfigurationException("There is no connection \"" + name + "\"."
                    + NearestName.hint(name, openings.keySet()) + " There "
                    + (openings.size() == 1 ? "is: " : "are: ") + String.join(", ", openings.keySet()) + ".");
        }
        return opening;
    }

    /** Closes those that were opened. */
    @Override
    public void close() {
        RuntimeException first = null;
        for (Opening opening : openings.values()) {
            try {
                opening.close();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Opens a database once. */
    private static final class Opening {

        private final Supplier<Database> supplier;
        private @Nullable Database opened;

        Opening(Supplier<Database> supplier) {
            this.supplier = supplier;
        }

        synchronized Database get() {
            Database database = opened;
            if (database == null) {
                database = supplier.get();
                opened = database;
            }
            return database;
        }

        synchronized void close() {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
