package io.guruorm.migration;

import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import io.guruorm.jdbc.Execution;
import io.guruorm.schema.Reversal;
import io.guruorm.schema.Schema;
import io.guruorm.schema.SchemaChange;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets an {@code up} speak to nobody, and notes its changes down to reverse them. Nothing is sent. Whatever it reads or
 * sends past the schema's words stops it there: what it did then depended on what the database was, or is not known.
 */
final class UpRecording {

    /** The level of the transaction that the recording itself is in. */
    private static final int OWN_LEVEL = 1;

    private final Database recording;
    private final List<SchemaChange> changes = new ArrayList<>();
    private final OptionalInt statements;
    private final Optional<Journal> journal;
    private final Replay replay;
    private @Nullable String obstacle;
    private boolean enough;

    private UpRecording(Database live, String name, OptionalInt statements, Optional<Journal> journal) {
        this.recording = Database.offline(live.name(), live.dialect()).with(new Pen());
        this.statements = statements;
        this.journal = journal;
        this.replay = new Replay(name, live.dialect());
    }

    /**
     * What undoes a migration, as its {@code up} tells it.
     *
     * @param migration a new instance, used for this alone
     * @param live where it ran; gives name and dialect
     */
    static Reversal reversalOf(Migration migration, Database live) {
        return reversalOf(migration, live, OptionalInt.empty(), Optional.empty());
    }

    /**
     * What undoes the first statements of a migration that stopped after them.
     *
     * @param migration a new instance, used for this alone
     * @param live where it ran; gives name and dialect
     * @param statements how many are done
     * @param journal what they must have been; empty where nobody knows any more
     */
    static Reversal reversalOf(Migration migration, Database live, int statements, Optional<Journal> journal) {
        return reversalOf(migration, live, OptionalInt.of(statements), journal);
    }

    private static Reversal reversalOf(
            Migration migration, Database live, OptionalInt statements, Optional<Journal> journal) {
        var up = new UpRecording(live, migration.getClass().getSimpleName(), statements, journal);
        up.listenTo(migration);
        return up.obstacle == null
                ? writable(Reversal.of(up.changes), live, migration.withinTransaction())
                : Reversal.impossible(up.obstacle);
    }

    /** In a transaction that is taken back, so that nothing that waits for a commit happens. */
    private void listenTo(Migration migration) {
        migration.runOn(recording);
        try {
            recording.<Exception>transaction(tx -> {
                Databases.standIn(recording, database -> migration.up(new Notes()));
                throw new Recorded();
            });
        } catch (Recorded end) {
            lookBack(migration);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
            if (obstacle == null && !enough) {
                obstacle = "it failed when its changes were only noted down: " + Words.of(thrown);
            }
        }
    }

    private void lookBack(Migration migration) {
        if (obstacle != null || enough) {
            return;
        }
        if (statements.isPresent() && replay.place() < statements.getAsInt()) {
            obstacle = "it says only " + replay.place() + " statements now, and " + statements.getAsInt() + " are done";
        } else if (migration.askedForDatabase()) {
            obstacle = "it asks for database()";
        }
    }

    /** Notes a change down, if it is one of those that are done. Statements are counted only outside of a transaction. */
    private void note(SchemaChange change) {
        if (statements.isEmpty() && takesALook(change, recording)) {
            changes.add(change);
            return;
        }
        List<Sql> compiled = recording.dialect().compile(change);
        if (statements.isPresent() && replay.place() + compiled.size() > statements.getAsInt()) {
            throw stopped("it stopped in the middle of a change that takes " + compiled.size() + " statements");
        }
        for (Sql sql : compiled) {
            compare(sql);
        }
        changes.add(change);
    }

    private void compare(Sql sql) {
        String hash = Journal.hash(sql, recording.dialect());
        try {
            if (journal.isPresent()) {
                replay.compare(journal.get(), hash, sql);
            } else {
                replay.pass(hash);
            }
        } catch (MigrationException other) {
            throw stopped("it is another one now: " + other.getMessage());
        }
    }

    /** What comes after the statements that are done is of no interest. */
    private void endIfEnough() {
        if (obstacle == null && statements.isPresent() && replay.place() == statements.getAsInt()) {
            enough = true;
            throw new GuruException("The rest of this migration has not been run.");
        }
    }

    private static boolean takesALook(SchemaChange change, Database database) {
        return database.dialect().presentQuestion(change).isPresent();
    }

    /**
     * What the dialect cannot say is refused before anything is undone. In a transaction it says some things only once it
     * has looked at the table.
     */
    private static Reversal writable(Reversal reversal, Database live, boolean transactional) {
        try {
            reversal.changes().stream()
                    .filter(change -> !transactional || !takesALook(change, live))
                    .forEach(live.dialect()::compile);
            return reversal;
        } catch (GuruException refused) {
            return Reversal.impossible(Words.of(refused));
        }
    }

    /** The first obstacle counts: code that catches this may go on with what was never so. */
    private GuruException stopped(String why) {
        if (obstacle == null) {
            obstacle = why;
        }
        return new GuruException("The changes of this migration cannot be noted down to be undone: " + why + ".");
    }

    /** Stands around each statement of the migration's code. */
    private final class Pen implements Execution {

        @Override
        public <R> R around(Sql sql, Supplier<R> run, R unrun) {
            endIfEnough();
            String verb = sql.kind() == SqlKind.READ ? "reads" : "sends";
            throw stopped("it " + verb + " \"" + Words.statement(sql.text()) + "\"");
        }
    }

    /** Notes changes down, and has no answers. */
    private final class Notes implements Schema {

        @Override
        public void apply(SchemaChange change) {
            endIfEnough();
            if (recording.transactionLevel() > OWN_LEVEL) {
                throw stopped("it changes the schema in a transaction of its own, which may have been undone");
            }
            note(change);
        }

        @Override
        public boolean hasTable(String table) {
            endIfEnough();
            throw stopped("it asks hasTable(\"" + table + "\")");
        }

        @Override
        public boolean hasView(String view) {
            endIfEnough();
            throw stopped("it asks hasView(\"" + view + "\")");
        }

        @Override
        public boolean hasColumn(String table, String column) {
            endIfEnough();
            throw stopped("it asks hasColumn(\"" + table + "\", \"" + column + "\")");
        }

        @Override
        public boolean hasIndex(String table, String name) {
            endIfEnough();
            throw stopped("it asks hasIndex(\"" + table + "\", \"" + name + "\")");
        }

        @Override
        public boolean hasIndex(String table, List<String> columns) {
            endIfEnough();
            throw stopped("it asks hasIndex(\"" + table + "\", " + columns + ")");
        }
    }

    /** Ends a recording. */
    private static final class Recorded extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
