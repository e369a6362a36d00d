package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a file beside the database, which says inside who has it. The operating system lets go of it when the
 * process ends, however it ends. The file stays: to delete it would let two runs lock two files of one name.
 */
final class FileLock implements HeldLock {

    /** Behind all text, as some systems let nobody read what is locked. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private static final int LINES = 4;

    private final Path file;
    private final String operator;
    private @Nullable FileChannel channel;

    /**
     * The lock of a database.
     *
     * @param database its file
     * @param operator who runs the migrations, {@code user@host}
     */
    FileLock(Path database, String operator) {
        this.file = database.resolveSibling(database.getFileName() + ".migrate-lock");
        this.operator = operator;
    }

    @Override
    public boolean tryTake() {
        try {
            FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(opened)) {
                opened.close();
                return false;
            }
            channel = opened;
            write(opened, description());
            return true;
        } catch (IOException e) {
            throw new MigrationException(
                    FAILED,
                    "The lock file " + file + " cannot be written: " + Words.of(e)
                            + ". Nothing was run. Migrations of a" + " SQLite database need to write into its folder.",
                    e);
        }
    }

    /** Another run of this very process holds it where the lock would overlap. */
    private static boolean locked(FileChannel opened) throws IOException {
        try {
            return opened.tryLock(PLACE, 1, false) != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    private String description() {
        int at = operator.indexOf('@');
        return String.join(
                "\n",
                String.valueOf(ProcessHandle.current().pid()),
                at < 0 ? operator : operator.substring(0, at),
                at < 0 ? "" : operator.substring(at + 1),
                Instant.now().toString());
    }

    private static void write(FileChannel into, String text) throws IOException {
        into.truncate(0);
        into.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public LockHolder holder() {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() == LINES) {
                return new LockHolder(
                        Long.parseLong(lines.get(0)),
                        "guruorm",
                        lines.get(1),
                        lines.get(2).isEmpty() ? null : lines.get(2),
                        Instant.parse(lines.get(3)),
                        "");
            }
            return LockHolders.UNKNOWN;
        } catch (IOException | NumberFormatException | DateTimeParseException unreadable) {
            // It is being written, or somebody else's: the names are a help for the message only.
            return LockHolders.UNKNOWN;
        }
    }

    @Override
    public void free() {
        FileChannel held = channel;
        channel = null;
        if (held != null) {
            try (held) {
                held.truncate(0);
            } catch (IOException e) {
                throw new MigrationException(
                        FAILED, "The lock file " + file + " could not be freed: " + Words.of(e), e);
            }
        }
    }
}
