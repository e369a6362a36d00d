package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.catalog.PresentTables;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Execution;
import io.guruorm.migration.PretendedChanges.Entry;
import io.guruorm.migration.PretendedChanges.Origin;
import io.guruorm.schema.Schema;
import io.guruorm.schema.SchemaChange;
import io.guruorm.schema.TableShape;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a migration says. What it asks is answered where the answer would be the same in a run, and refused
 * by name where it would not.
 */
final class PretendStage implements Stage {

    /** The level of the transaction that pretending itself is in. */
    private static final int OWN_LEVEL = 1;

    private final Task task;
    private final TransactionRule rule;
    private final PretendedChanges changes;
    private final PretendedQuestions questions;
    private final Database reading;
    private final Database code;
    private final List<Entry> entries = new ArrayList<>();
    private final boolean transactional;
    private final Replay replay;
    private boolean ended;
    private boolean needsJournal;

    /**
     * A stage for one migration.
     *
     * @param transactional whether all of it is one transaction
     * @param reading a session that can only read, in a transaction
     * @param changes what the run would have done so far
     */
    PretendStage(
            Task task,
            boolean transactional,
            Database reading,
            TransactionRule rule,
            PretendedChanges changes,
            PretendedQuestions questions) {
        this.task = task;
        this.transactional = transactional;
        this.replay = new Replay(task.name(), reading.dialect());
        this.rule = rule;
        this.changes = changes;
        this.questions = questions;
        this.reading = reading;
        this.code = reading.with(new Pen());
    }

    @Override
    public Schema schema() {
        return new PretendedSchema();
    }

    @Override
    public Database database() {
        return code;
    }

    @Override
    public void send(ScriptStatement statement) {
        record(statement.sql(), Origin.FILE, null);
    }

    /** What the migration would send. The rollback that ends the pretending takes nothing of it back. */
    List<Sql> end() {
        ended = true;
        return entries.stream().map(Entry::sql).toList();
    }

    /** Whether it has to begin again outside of a transaction, even if its code went on. */
    boolean needsJournal() {
        return needsJournal;
    }

    /** It will be said once more, or not at all. */
    void takeAllBack() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            changes.remove(entries.get(i));
        }
        entries.clear();
    }

    private void check(Sql sql) {
        try {
            rule.check(sql);
        } catch (JournalNeeded needed) {
            needsJournal = true;
            throw needed;
        }
    }

    /** Whether an earlier run has done it, where each statement is final on its own. */
    private boolean isDone(Sql sql) {
        if (transactional || sql.kind() == SqlKind.TRANSACTION || sql.kind() == SqlKind.SESSION) {
            return false;
        }
        String hash = Journal.hash(sql, reading.dialect());
        if (replay.isBefore(task.journal())) {
            replay.compare(task.journal(), hash, sql);
            return true;
        }
        replay.pass(hash);
        return false;
    }

    private void record(Sql sql, Origin origin, @Nullable SchemaChange change) {
        if (isDone(sql)) {
            return;
        }
        Entry entry = new Entry(task.name(), sql, origin, change);
        if (reading.transactionLevel() > OWN_LEVEL) {
            refuseTransactionOutsideOfOne(sql);
            reading.afterRollback(() -> takeBack(entry));
        }
        entries.add(entry);
        changes.add(entry);
    }

    /** A part of the migration's transaction was undone: what it sent has no effect in a run. */
    private void takeBack(Entry entry) {
        if (!ended) {
            entries.remove(entries.lastIndexOf(entry));
            changes.remove(entry);
        }
    }

    private void refuseTransactionOutsideOfOne(Sql sql) {
        if (!transactional) {
            throw refused("begins a transaction of its own for \"" + Words.statement(sql.text())
                    + "\", as it runs outside of one; where that begins and ends cannot be shown");
        }
    }

    private MigrationException refused(String what) {
        return new MigrationException(
                FAILED,
                "Migration " + task.name() + " cannot be pretended: it " + what
                        + ". Nothing was written. Run it on a copy of" + " the database to see what it does.");
    }

    private static String by(Entry entry) {
        return "\"" + Words.statement(entry.sql().text()) + "\" of " + entry.migration();
    }

    /** Stands around each statement of the migration's code. */
    private final class Pen implements Execution {

        @Override
        public <R> R around(Sql sql, Supplier<R> run, R unrun) {
            check(sql);
            if (sql.kind() == SqlKind.READ) {
                refuseStaleRead(sql);
                return run.get();
            }
            if (unrun instanceof List) {
                throw refused(
                        "wants the rows of \"" + Words.statement(sql.text()) + "\", which only the database can make");
            }
            record(sql, Origin.CODE, null);
            return unrun;
        }

        private void refuseStaleRead(Sql sql) {
            if (changes.isEmpty()) {
                return;
            }
            if (!sql.tables().known() || sql.catalog()) {
                throw refused("reads by raw SQL, \"" + Words.statement(sql.text())
                        + "\", after the first change of the run, which may have changed the answer");
            }
            for (String table : sql.tables().names()) {
                Optional<Entry> touched = changes.touching(table);
                if (touched.isPresent()) {
                    throw refused(
                            "reads table \"" + table + "\", which would have been changed by " + by(touched.get()));
                }
                if (!questions.readsItself(table)) {
                    throw refused(
                            "reads \"" + table + "\", which shows other tables or has partitions or heirs, after the"
                                    + " first change of the run, which may have changed the answer");
                }
            }
            changes.dml().filter(this::passesOn).findFirst().ifPresent(entry -> {
                throw refused("reads \"" + Words.statement(sql.text()) + "\" after " + by(entry)
                        + ", which may have changed other tables too by a trigger, rule, partition or foreign key");
            });
        }

        private boolean passesOn(Entry entry) {
            return entry.sql().tables().names().stream().anyMatch(table -> !questions.changesItself(table));
        }
    }

    /** Writes changes down and answers what can be answered. */
    private final class PretendedSchema implements Schema {

        @Override
        public void apply(SchemaChange change) {
            boolean first = true;
            for (Sql sql : compiled(change)) {
                check(sql);
                record(sql, Origin.SCHEMA, first ? change : null);
                first = false;
            }
        }

        /** What takes a look at the table is shown as long as the run has not changed what there is to see. */
        private List<Sql> compiled(SchemaChange change) {
            Optional<Sql> question = reading.dialect().presentQuestion(change);
            if (question.isEmpty() || !transactional) {
                return reading.dialect().compile(change);
            }
            for (String table : question.get().tables().names()) {
                Optional<Entry> touched = changes.touching(table);
                if (touched.isPresent()) {
                    return withoutALook(change, table, touched.get());
                }
            }
            return PresentTables.compile(change, reading);
        }

        /** The plain way, where there is one: a run that finds it barred goes another. */
        private List<Sql> withoutALook(SchemaChange change, String table, Entry touched) {
            try {
                return reading.dialect().compile(change);
            } catch (UnsupportedFeatureException makesItAnew) {
                throw refused("makes table \"" + table + "\" anew, which would have been changed by " + by(touched)
                        + ", so that nobody can tell its text yet");
            }
        }

        @Override
        public boolean hasTable(String table) {
            refuseHidden("hasTable(\"" + table + "\")");
            return questions.table(table).isPresent();
        }

        @Override
        public boolean hasView(String view) {
            refuseHidden("hasView(\"" + view + "\")");
            return questions.hasView(view);
        }

        @Override
        public boolean hasColumn(String table, String column) {
            refuseHidden("hasColumn(\"" + table + "\", \"" + column + "\")");
            return questions
                    .table(table)
                    .filter(shape -> shape.columns().contains(column))
                    .isPresent();
        }

        @Override
        public boolean hasIndex(String table, String name) {
            return indexes(table)
                    .filter(shape -> shape.indexes().containsKey(name))
                    .isPresent();
        }

        @Override
        public boolean hasIndex(String table, List<String> columns) {
            return indexes(table).filter(shape -> shape.hasIndexOn(columns)).isPresent();
        }

        private Optional<TableShape> indexes(String table) {
            String question = "hasIndex of table \"" + table + "\"";
            refuseHidden(question);
            Optional<TableShape> shape = questions.table(table);
            if (shape.isPresent() && !shape.get().indexesKnown()) {
                throw refused(
                        "asks " + question + ", of which a column was dropped or renamed before, or which became a"
                                + " partition, so that nobody can tell its indexes");
            }
            return shape;
        }

        private void refuseHidden(String question) {
            changes.hidden().ifPresent(entry -> {
                throw refused("asks " + question + " after " + by(entry) + ", which may have changed the answer");
            });
        }
    }
}
