package io.guruorm.generator;

import io.guruorm.dialect.Dialect;
import io.guruorm.error.GuruException;
import io.guruorm.migration.MigrationName;
import io.guruorm.sql.CheckReturnValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A migration that nobody has written yet: its name and what it is for.
 *
 * @param name its name, later than those of all others
 * @param words the part of the name behind the time
 * @param intent what it is for
 */
@CheckReturnValue
public record MigrationDraft(MigrationName name, String words, MigrationIntent intent) {

    /**
     * A draft whose title says what it is for.
     *
     * @param title what the user calls it: {@code create_users_table}, {@code CreateUsersTable}
     * @param now the present
     * @param folder where the other migrations are; need not exist
     * @throws io.guruorm.error.ConfigurationException if the title cannot be a name
     */
    public static MigrationDraft of(String title, Instant now, Path folder) {
        String words = DraftName.words(title);
        MigrationName name = new MigrationName(DraftName.time(now, files(folder)) + "_" + words);
        return new MigrationDraft(name, words, MigrationIntent.guess(words));
    }

    /**
     * The same, to create a table, whatever the title says.
     *
     * @param table the table
     */
    public MigrationDraft creating(String table) {
        return new MigrationDraft(name, words, MigrationIntent.creating(table));
    }

    /**
     * The same, to create a table with texts in it, whatever the title says.
     *
     * @param table the table
     * @param columns the names of the texts
     */
    public MigrationDraft creating(String table, List<String> columns) {
        return new MigrationDraft(name, words, new MigrationIntent(MigrationIntent.Kind.CREATE, table, columns));
    }

    /**
     * The same, to change a table, whatever the title says.
     *
     * @param table the table
     */
    public MigrationDraft changing(String table) {
        return new MigrationDraft(name, words, MigrationIntent.changing(words, table));
    }

    /** Whether its files will say how to undo it. */
    public boolean reversible() {
        return intent.kind() == MigrationIntent.Kind.CREATE || intent.kind() == MigrationIntent.Kind.ADD_COLUMNS;
    }

    /** It as a Java class: one file. */
    public List<GeneratedFile> java() {
        return List.of(JavaDraft.of(name, intent));
    }

    /**
     * It as SQL: {@code NAME.up.sql}, and {@code NAME.down.sql} where it is reversible.
     *
     * @param dialect whose SQL
     */
    public List<GeneratedFile> sql(Dialect dialect) {
        return SqlDraft.of(name, intent, dialect);
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException refused) {
            throw new GuruException("Cannot read the folder " + folder + ": " + refused + ".", refused);
        }
    }
}
