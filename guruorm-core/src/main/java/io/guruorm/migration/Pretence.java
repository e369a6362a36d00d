package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.catalog.OwnObjects;
import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.Dialect;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import io.guruorm.migration.PretendedChanges.Entry;
import io.guruorm.migration.PretendedChanges.Origin;
import io.guruorm.sql.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One pretended call of the migrator: goes the way of {@link Run} and {@link TaskRunner}, and only writes it down. */
final class Pretence {

    private final RunSession session;
    private final Database reading;
    private final Dialect dialect;
    private final MigratorOptions options;
    private final History history;
    private final HistoryStatements rows;
    private final Planner planner;
    private final PretendedChanges changes = new PretendedChanges();
    private final PretendedQuestions questions;
    private final List<PretendScript.Part> parts = new ArrayList<>();
    private boolean dirty;

    /**
     * A pretence on an open session that can only read.
     *
     * @param session closed by the caller
     */
    Pretence(RunSession session, MigrationSource source, MigratorOptions options) {
        this.session = session;
        this.reading = session.database();
        this.dialect = reading.dialect();
        this.options = options;
        String table = session.qualified(options.table());
        this.rows = new HistoryStatements(dialect, table);
        this.history = new History(reading, rows);
        this.planner = new Planner(source, reading, table);
        this.questions = new PretendedQuestions(reading, changes, session.schema());
    }

    PretendScript script() {
        List<PretendScript.Part> all = new ArrayList<>();
        if (!parts.isEmpty()) {
            all.add(part("What a run would send. Nothing was written to make this.", session.settings()));
        }
        all.addAll(parts);
        return new PretendScript(all);
    }

    void install() {
        if (!history.exists()) {
            create();
        }
    }

    void adopt(List<MigrationFile> files, AdoptOptions adopt) {
        boolean present = history.exists();
        Adoption adoption =
                new Adopter(reading, adopt).plan(files, present ? HistoryRow.names(history.rows()) : Set.of());
        adopt.files().outline().forEach(line -> parts.add(new PretendScript.Part(line, List.of())));
        if (!present) {
            create();
        }
        List<AdoptedMigration> pending = adoption.pending();
        if (!pending.isEmpty()) {
            List<Sql> statements = new ArrayList<>();
            session.words().lockTable(rows.table()).ifPresent(statements::add);
            pending.forEach(one -> statements.add(rows.adopt(one, adopt.from(), options)));
            parts.add(part("Record what " + adopt.from().title() + " has run", inTransaction(statements)));
        }
    }

    void forward(List<MigrationFile> files, RunOptions forward) {
        boolean present = history.exists();
        if (!present) {
            create();
        }
        pretend(planner.forward(files, present ? history.rows() : List.of(), forward));
    }

    void back(List<MigrationFile> files, RollbackOptions back) {
        if (history.exists()) {
            pretend(planner.back(files, history.rows(), back));
        }
    }

    void refresh(List<MigrationFile> files, RollbackOptions back, RunOptions forward) {
        if (!history.exists()) {
            forward(files, forward);
            return;
        }
        List<HistoryRow> recorded = history.rows();
        List<Task> undone = planner.back(files, recorded, back);
        List<Task> redone = planner.forward(files, Planner.without(undone, recorded), forward);
        pretend(undone);
        pretend(redone);
    }

    void fresh(List<MigrationFile> files, RunOptions forward) {
        List<Task> tasks = planner.forward(files, List.of(), forward);
        wipe();
        create();
        pretend(tasks);
    }

    void wipe() {
        List<DatabaseObject> objects = OwnObjects.of(reading);
        List<Sql> drops = Wipe.statements(objects, rows.table(), dialect);
        drops.forEach(drop -> changes.add(new Entry("fresh", drop, Origin.RUN, null)));
        questions.wipe();
        parts.add(part("Drop what is there", changing(drops)));
    }

    private void create() {
        parts.add(part("The history of migrations", inTransaction(rows.create())));
    }

    private void pretend(List<Task> tasks) {
        tasks.forEach(this::pretend);
    }

    private void pretend(Task task) {
        List<Sql> statements = new ArrayList<>();
        if (dirty) {
            statements.addAll(session.reset());
        }
        dirty = true;
        List<Sql> body = statementsOf(task);
        if (task.transactional()) {
            statements.addAll(transactional(task, body));
        } else {
            statements.addAll(outside(task, body));
        }
        changes.add(new Entry(task.name(), recording(task), Origin.RUN, null));
        String which = task.direction() == Direction.UP ? "" : "undo ";
        parts.add(part(which + task.name() + " (batch " + task.batch() + ")", statements));
    }

    private List<Sql> transactional(Task task, List<Sql> body) {
        List<Sql> statements = new ArrayList<>();
        session.words().lockTable(rows.table()).ifPresent(statements::add);
        statements.addAll(body);
        statements.addAll(session.reset());
        statements.add(recording(task));
        return changing(statements);
    }

    private List<Sql> outside(Task task, List<Sql> body) {
        boolean up = task.direction() == Direction.UP;
        List<Sql> claim = new ArrayList<>();
        session.words().lockTable(rows.table()).ifPresent(claim::add);
        claim.add(
                up
                        ? rows.insert(task.file(), task.batch(), HistoryRow.RUNNING, null, options)
                        : rows.markState(task.name(), HistoryRow.REVERTING));
        List<Sql> statements = inTransaction(claim);
        TransactionRule rule = rule(task);
        for (Sql sql : body) {
            boolean patient = rule.concurrent(sql);
            if (patient) {
                statements.add(session.words().lockTimeout(Duration.ZERO));
            }
            statements.add(sql);
            if (patient) {
                statements.add(session.words().lockTimeout(options.tableLockTimeout()));
            }
        }
        statements.addAll(session.reset());
        statements.add(up ? rows.markRan(task.name(), null) : rows.delete(task.name()));
        return statements;
    }

    private Sql recording(Task task) {
        return task.direction() == Direction.UP
                ? rows.insert(task.file(), task.batch(), HistoryRow.RAN, null, options)
                : rows.delete(task.name());
    }

    /** Lets the migration speak, in a transaction that is rolled back whatever it says. */
    private List<Sql> statementsOf(Task task) {
        PretendStage stage = new PretendStage(task, reading, rule(task), changes, questions);
        List<Sql> said = new ArrayList<>();
        try {
            reading.<Exception>transaction(tx -> {
                Databases.standIn(stage.database(), database -> task.body().run(task.direction(), stage));
                said.addAll(stage.end());
                throw new Pretended();
            });
        } catch (Pretended end) {
            return said;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
            throw failed(task, thrown);
        }
        throw new IllegalStateException("A pretended transaction was not rolled back");
    }

    private static MigrationException failed(Task task, Throwable thrown) {
        return thrown instanceof MigrationException known
                ? known
                : new MigrationException(
                        FAILED,
                        "Migration " + task.name() + " failed while it was pretended. "
                                + Words.sentence(Words.of(thrown)) + " Nothing was written.",
                        thrown);
    }

    private TransactionRule rule(Task task) {
        return new TransactionRule(task.name(), task.transactional(), dialect.lexer());
    }

    private List<Sql> inTransaction(List<Sql> statements) {
        List<Sql> all = new ArrayList<>();
        all.add(session.words().begin());
        all.addAll(statements);
        all.add(session.words().commit());
        return all;
    }

    /** A transaction that changes tables, with what has to be said around it. */
    private List<Sql> changing(List<Sql> statements) {
        List<Sql> before = session.words().beforeChanges();
        List<Sql> all = new ArrayList<>(before);
        all.addAll(inTransaction(statements));
        if (!before.isEmpty()) {
            all.addAll(session.reset());
        }
        return all;
    }

    private PretendScript.Part part(String title, List<Sql> statements) {
        return new PretendScript.Part(
                title, statements.stream().map(dialect::inline).toList());
    }

    /** Ends a pretended transaction. */
    private static final class Pretended extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
