package io.guruorm.seeding;

import io.guruorm.jdbc.Database;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One call of the runner: which seeders run inside which, and which have run. Belongs to one thread. */
final class SeedingRun {

    private final Database database;
    private final SeedingListener listener;
    private final Path folder;
    private final Deque<Class<? extends Seeder>> running = new ArrayDeque<>();
    private final Set<Class<? extends Seeder>> begun = new HashSet<>();
    private final List<SeederResult> results = new ArrayList<>();

    SeedingRun(Database database, SeedingListener listener, Path folder) {
        this.database = database;
        this.listener = listener;
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Database database() {
        return database;
    }

    List<SeederResult> results() {
        return List.copyOf(results);
    }

    boolean hasRun(Class<? extends Seeder> seeder) {
        return begun.contains(seeder);
    }

    void progress(Seeder seeder, long done, long total) {
        listener.progressed(seeder.getClass().getSimpleName(), done, total);
    }

    void run(Class<? extends Seeder> type, Map<String, ?> parameters) {
        refuseCycle(type);
        Seeder seeder = instance(type);
        seeder.begin(this, parameters);
        String name = type.getSimpleName();
        int depth = running.size();
        running.addLast(type);
        begun.add(type);
        listener.started(name, depth);
        long began = System.nanoTime();
        try {
            seeder.run();
        } catch (SeedingException alreadyNamed) {
            throw alreadyNamed;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError thrown) {
            throw SeedingException.of(name, thrown);
        } finally {
            running.removeLast();
        }
        SeederResult result = new SeederResult(name, depth, Duration.ofNanos(System.nanoTime() - began));
        results.add(result);
        listener.finished(result);
    }

    private void refuseCycle(Class<? extends Seeder> type) {
        if (running.contains(type)) {
            String path = running.stream().map(Class::getSimpleName).collect(Collectors.joining(" calls "));
            throw new SeedingException(
                    type.getSimpleName() + " would run inside itself: " + path + " calls " + type.getSimpleName()
                            + ". Take one of these calls out.",
                    type.getSimpleName(),
                    null);
        }
    }

    private static Seeder instance(Class<? extends Seeder> type) {
        String name = type.getSimpleName();
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new SeedingException(
                    "Seeder " + name + " is abstract and cannot be run: name a class that extends it.", name, null);
        }
        try {
            Constructor<? extends Seeder> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException missing) {
            throw new SeedingException(
                    "Seeder " + name + " has no constructor without arguments. Add one, or make the class static if it"
                            + " stands inside another.",
                    name,
                    missing);
        } catch (InvocationTargetException thrown) {
            throw SeedingException.of(name, thrown.getCause() == null ? thrown : thrown.getCause());
        } catch (InstantiationException | IllegalAccessException refused) {
            throw SeedingException.of(name, refused);
        }
    }
}
