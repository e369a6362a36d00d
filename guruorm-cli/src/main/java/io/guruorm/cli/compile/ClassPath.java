package io.guruorm.cli.compile;

import io.guruorm.error.ConfigurationException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the project's sources may use: this program with its jars, and the project's own classes, as the key
 * {@code classpath} of the configuration names them.
 *
 * @param program the class path of this program
 * @param project the project's entries that are there: jars and folders
 */
record ClassPath(List<Path> program, List<Path> project) {

    /** An entry that is not there is left out: the default names the folders of two build tools. */
    static ClassPath of(String program, List<Path> configured) {
        List<Path> entries = Arrays.stream(program.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        return new ClassPath(entries, configured.stream().filter(Files::exists).toList());
    }

    /** In the form of {@code -classpath}; the project's own classes come last, as its loader asks the program first. */
    String text() {
        return Stream.concat(program.stream(), project.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A loader of the project's own classes. It stays open as long as the program. */
    ClassLoader loader(ClassLoader parent) {
        if (project.isEmpty()) {
            return parent;
        }
        List<URL> urls = new ArrayList<>();
        for (Path entry : project) {
            try {
                urls.add(entry.toUri().toURL());
            } catch (MalformedURLException noUrl) {
                throw new ConfigurationException("The class path entry " + entry + " cannot be used.", noUrl);
            }
        }
        return new URLClassLoader("guruorm-classpath", urls.toArray(URL[]::new), parent);
    }

    /** A text that changes when a class that sources may use has changed: names, sizes and times of all files. */
    String fingerprint() {
        List<String> files = new ArrayList<>();
        Stream.concat(program.stream(), project.stream()).forEach(entry -> collect(entry, files));
        return String.join("\n", files);
    }

    private static void collect(Path entry, List<String> files) {
        files.add(entry.toAbsolutePath().toString());
        if (!Files.exists(entry)) {
            return;
        }
        List<String> inside = new ArrayList<>();
        try {
            Files.walkFileTree(entry, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                    String name = file.toString();
                    if (name.endsWith(".class") || name.endsWith(".jar")) {
                        inside.add(name + " " + facts.size() + " "
                                + facts.lastModifiedTime().toMillis());
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        inside.sort(null);
        files.addAll(inside);
    }
}
