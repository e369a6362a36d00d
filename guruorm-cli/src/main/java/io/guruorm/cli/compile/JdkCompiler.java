package io.guruorm.cli.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles sources in memory by the compiler of the running JDK. A JRE may not even have the classes named here. */
final class JdkCompiler {

    private static final int ERRORS_SHOWN = 3;

    private JdkCompiler() {}

    /**
     * Compiles sources together.
     *
     * @param sources the sources
     * @param classPath what they may use: jars and folders, in the form of {@code -classpath}
     * @return their classes
     * @throws CompilationException if a source does not compile, with file and line
     */
    static CompiledUnit compile(List<Source> sources, String classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8);
                MemoryFiles files = new MemoryFiles(standard)) {
            List<SourceText> units = sources.stream().map(SourceText::new).toList();
            List<String> options = List.of(
                    "-classpath",
                    classPath,
                    "-sourcepath",
                    "",
                    "-proc:none",
                    "-g",
                    "-parameters",
                    "-nowarn",
                    "-Xlint:none");
            StringWriter rest = new StringWriter();
            boolean compiled = Boolean.TRUE.equals(compiler.getTask(rest, files, diagnostics, options, null, units)
                    .call());
            if (!compiled) {
                throw new CompilationException(message(diagnostics.getDiagnostics(), rest.toString()));
            }
            return files.unit(units);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String message(List<Diagnostic<? extends JavaFileObject>> diagnostics, String rest) {
        List<String> errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(JdkCompiler::line)
                .distinct()
                .toList();
        if (errors.isEmpty()) {
            return "The Java compiler failed without naming a line: " + oneLine(rest);
        }
        int more = errors.size() - ERRORS_SHOWN;
        return errors.stream().limit(ERRORS_SHOWN).collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more" : "")
                + ". Nothing was run: mend the source and run it again.";
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String text = oneLine(diagnostic.getMessage(Locale.ENGLISH));
        return source instanceof SourceText unit
                ? unit.source.path() + ":" + diagnostic.getLineNumber() + ": " + text
                : text;
    }

    /** The compiler explains itself in indented lines below the first. */
    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", ", ").replaceAll("\\s+", " ");
    }

    /** A source that was read before. */
    private static final class SourceText extends SimpleJavaFileObject {

        private final Source source;

        SourceText(Source source) {
            super(uri(source.path()), Kind.SOURCE);
            this.source = source;
        }

        private static URI uri(Path path) {
            return path.toAbsolutePath().toUri();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }

    /** Keeps the classes that the compiler writes. */
    private static final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
        private final Map<FileObject, List<String>> topLevel = new LinkedHashMap<>();

        MemoryFiles(StandardJavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location,
                String className,
                JavaFileObject.Kind kind,
                @Nullable FileObject sibling) {
            if (sibling != null
                    && !className.substring(className.lastIndexOf('.') + 1).contains("$")) {
                topLevel.computeIfAbsent(sibling, source -> new ArrayList<>()).add(className);
            }
            return new SimpleJavaFileObject(
                    URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(className, bytes);
                    return bytes;
                }
            };
        }

        CompiledUnit unit(List<SourceText> sources) {
            Map<String, byte[]> bytes = new LinkedHashMap<>();
            classes.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
            return new CompiledUnit(
                    bytes,
                    sources.stream()
                            .map(source -> topLevel.getOrDefault(source, List.of()))
                            .toList());
        }
    }
}
