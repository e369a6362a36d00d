package io.guruorm.cli.compile;

import io.guruorm.migration.SourceCompiler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the Java sources of a project's {@code database/} folder, or takes them from the cache. The compiler is
 * loaded only when the cache has nothing. Sources given together may use each other, and may stand in any package.
 */
public final class DatabaseSources implements SourceCompiler {

    private final Supplier<ClassPath> classPath;
    private final UnitCache cache;
    private final String toolVersion;
    private @Nullable ClassLoader projectClasses;

    /**
     * Prepares; reads nothing yet.
     *
     * @param projectClassPath jars and folders with the project's own classes; those that are not there are left out
     * @param cacheFolder where compiled classes are kept
     * @param toolVersion the version of this program, part of what a compiled class depends on
     */
    public DatabaseSources(List<Path> projectClassPath, Path cacheFolder, String toolVersion) {
        this.classPath = () -> ClassPath.of(System.getProperty("java.class.path", ""), projectClassPath);
        this.cache = new UnitCache(cacheFolder);
        this.toolVersion = toolVersion;
    }

    /**
     * The folder of the user where compiled classes are kept.
     *
     * @param environment the environment's variables: {@code GURUORM_CACHE} names the folder itself, {@code XDG_CACHE_HOME} its parent
     */
    public static Path cacheFolder(Map<String, String> environment) {
        String given = environment.getOrDefault("GURUORM_CACHE", "");
        if (!given.isBlank()) {
            return Path.of(given);
        }
        String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path parent = caches.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(caches);
        return parent.resolve("guruorm").resolve("classes");
    }

    @Override
    public Map<Path, Class<?>> compile(List<Path> paths) {
        if (paths.isEmpty()) {
            return Map.of();
        }
        List<Source> sources = paths.stream().map(Source::read).toList();
        ClassPath uses = classPath.get();
        String key = key(sources, uses);
        CompiledUnit unit = cache.find(key).orElse(null);
        if (unit == null) {
            refuseJre(paths.get(0));
            unit = JdkCompiler.compile(sources, uses.text());
            cache.keep(key, unit);
        }
        return classes(sources, unit, new UnitClassLoader(unit.classes(), projectClasses(uses)));
    }

    /** Loads the project's own classes. */
    public ClassLoader projectClasses() {
        return projectClasses(classPath.get());
    }

    private static void refuseJre(Path source) {
        if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
            throw new CompilationException(
                    "The Java source " + source + " has to be compiled, but this Java is a JRE and has"
                            + " no compiler: " + System.getProperty("java.home")
                            + ". Set JAVA_HOME to a JDK 17 or later, or write migrations in SQL.");
        }
    }

    private ClassLoader projectClasses(ClassPath uses) {
        if (projectClasses == null) {
            projectClasses = uses.loader(DatabaseSources.class.getClassLoader());
        }
        return projectClasses;
    }

    private static Map<Path, Class<?>> classes(List<Source> sources, CompiledUnit unit, ClassLoader loader) {
        Map<Path, Class<?>> classes = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            String name = mainClass(source, unit.topLevel().get(i));
            try {
                classes.put(source.path(), Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError missing) {
                throw new CompilationException(
                        "Class " + name + " of " + source.path() + " cannot be loaded: " + missing.getMessage()
                                + ". Is the key classpath of guruorm.yml complete?",
                        missing);
            }
        }
        return classes;
    }

    /** The class that is called like the file, or the only one that there is. */
    private static String mainClass(Source source, List<String> topLevel) {
        String wanted = source.className();
        return topLevel.stream()
                .filter(name -> name.substring(name.lastIndexOf('.') + 1).equals(wanted))
                .findFirst()
                .or(() -> topLevel.size() == 1 ? topLevel.stream().findFirst() : java.util.Optional.empty())
                .orElseThrow(() -> new CompilationException(
                        source.path() + " has no class " + wanted + ". Name the class like the file."));
    }

    private String key(List<Source> sources, ClassPath uses) {
        List<String> parts = new ArrayList<>();
        parts.add(toolVersion);
        parts.add(System.getProperty("java.runtime.version") + " " + System.getProperty("java.vendor"));
        parts.add(uses.fingerprint());
        for (Source source : sources) {
            parts.add(source.path().getFileName() + "\n" + source.text());
        }
        StringBuilder whole = new StringBuilder();
        parts.forEach(part -> whole.append(part.length()).append(':').append(part));
        return HexFormat.of().formatHex(UnitFormat.sha256(whole.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
