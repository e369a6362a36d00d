package io.guruorm.cli.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps compiled units as files, named by a hash of all that they depend on. A file is written beside its place and
 * then moved there at once, so that processes that run in parallel see all of it or nothing; a damaged one counts as
 * absent. A folder that cannot be used makes compiling slower, never wrong.
 */
final class UnitCache {

    private static final String ENDING = ".unit";
    private static final Duration KEPT = Duration.ofDays(60);

    private final Path folder;

    UnitCache(Path folder) {
        this.folder = folder;
    }

    Optional<CompiledUnit> find(String key) {
        Path file = file(key);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return UnitFormat.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void keep(String key, CompiledUnit unit) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "new", ENDING);
            try {
                Files.write(written, UnitFormat.write(unit));
                Files.move(written, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
            forgetOld();
        } catch (IOException unusable) {
            // The unit is in memory, so this run goes on; the next one compiles again.
        }
    }

    /** Only ever called after a compilation, so that a run from the cache does not read the folder. */
    private void forgetOld() throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(KEPT));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(String key) {
        return folder.resolve(key + ENDING);
    }
}
