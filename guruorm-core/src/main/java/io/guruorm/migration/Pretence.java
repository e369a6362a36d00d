package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.catalog.OwnObjects;
import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.dialect.SessionStatements;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import io.guruorm.migration.PretendedChanges.Entry;
import io.guruorm.migration.PretendedChanges.Origin;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        this.rows = new HistoryStatements(dialect, session.qualified(options.table()));
        this.history = new History(reading, rows);
        this.planner = new Planner(source, reading, options.dump());
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
        List<Sql> installation = history.installation();
        if (!installation.isEmpty()) {
            parts.add(part("The history of migrations", inTransaction(installation)));
        }
    }

    void baseline(List<MigrationFile> files, String to) {
        RepairPlan plan = repairs(files);
        plan.refuseRecorded();
        mend(plan.baseline(to, new DumpBaseline(session, options, files, to).rows()));
    }

    void repair(List<MigrationFile> files, RepairOptions repair) {
        mend(repairs(files).steps(repair));
    }

    private RepairPlan repairs(List<MigrationFile> files) {
        return new RepairPlan(files, history.rows(), rows, options);
    }

    private void mend(List<RepairPlan.Step> steps) {
        install();
        parts.add(part(
                "What has run, as somebody found it",
                inTransaction(steps.stream().map(RepairPlan.Step::sql).toList())));
    }

    void record(List<MigrationFile> files, OtherHistory other) {
        List<RecordedMigration> records = other.read(reading, files, HistoryRow.names(history.rows()));
        other.outline().forEach(line -> parts.add(new PretendScript.Part(line, List.of())));
        install();
        if (!records.isEmpty()) {
            List<Sql> statements = new ArrayList<>();
            session.words().lockTable(rows.table()).ifPresent(statements::add);
            records.forEach(one -> statements.add(rows.record(one, options)));
            parts.add(part(other.title(), inTransaction(statements)));
        }
    }

    void forward(List<MigrationFile> files, RunOptions forward) {
        List<HistoryRow> recorded = history.rows();
        Optional<UsableDump> dump = UsableDump.of(options, recorded, forward.to(), session);
        UsableDump.refuseMissed(options, recorded, files, session.database().dialect());
        dump.ifPresent(one -> one.refuseOthers(session, rows.table()));
        List<Task> tasks = planner.forward(files, dump.map(UsableDump::rows).orElse(recorded), forward);
        if (dump.isPresent()) {
            load(dump.get(), history.installation());
        } else {
            install();
        }
        pretend(tasks);
    }

    /** Nobody can tell without a database what is there behind it. */
    private void load(UsableDump dump, List<Sql> installation) {
        List<Sql> statements =
                DumpOrder.of(dump, rows, installation, options, dialect).all();
        statements.forEach(sql -> changes.add(new Entry(DumpLoad.MARK, sql, Origin.FILE, null)));
        dirty = true;
        parts.add(part("The schema dump " + dump.file() + ", with its history", changing(statements)));
    }

    void back(List<MigrationFile> files, RollbackOptions back) {
        if (history.exists()) {
            install();
            pretend(planner.back(files, history.rows(), back));
        }
    }

    void refresh(List<MigrationFile> files, RollbackOptions back, RunOptions forward) {
        if (history.rows().isEmpty()) {
            forward(files, forward);
            return;
        }
        install();
        List<HistoryRow> recorded = history.rows();
        List<Task> undone = planner.back(files, recorded, back);
        List<Task> redone = planner.forward(files, Planner.without(undone, recorded), forward);
        pretend(undone);
        pretend(redone);
    }

    void fresh(List<MigrationFile> files, RunOptions forward) {
        Optional<UsableDump> dump = UsableDump.of(options, List.of(), forward.to(), session);
        List<Task> tasks = planner.forward(files, dump.map(UsableDump::rows).orElse(List.of()), forward);
        wipe();
        if (dump.isPresent()) {
            load(dump.get(), rows.create());
        } else {
            parts.add(part("The history of migrations", inTransaction(rows.create())));
        }
        pretend(tasks);
    }

    void wipe() {
        List<DatabaseObject> objects = OwnObjects.of(reading);
        List<Sql> drops = Wipe.statements(objects, rows.table(), dialect);
        drops.forEach(drop -> changes.add(new Entry("fresh", drop, Origin.RUN, null)));
        questions.wipe();
        parts.add(part("Drop what is there", changing(drops)));
    }

    private void pretend(List<Task> tasks) {
        tasks.forEach(this::pretend);
    }

    private void pretend(Task task) {
        refuseUnknown(task);
        List<Sql> statements = new ArrayList<>();
        if (dirty) {
            statements.addAll(session.reset());
        }
        dirty = true;
        Optional<List<Sql>> whole = task.transactional() ? saidInOne(task) : Optional.empty();
        statements.addAll(whole.isPresent() ? transactional(task, whole.get()) : outside(task, said(task, false)));
        changes.add(new Entry(task.name(), ending(task), Origin.RUN, null));
        String which = task.up() ? "" : "undo ";
        String how = whole.isPresent() ? "" : ", each statement final on its own and noted in the journal of its row";
        parts.add(part(which + task.name() + " (batch " + task.batch() + how + ")", statements));
    }

    /** What had begun when a run ended is found out by the next run, which clears up behind it too. */
    private static void refuseUnknown(Task task) {
        task.journal().begun().ifPresent(begun -> {
            throw new MigrationException(
                    FAILED,
                    "Migration " + task.name() + " cannot be pretended: what has become of \""
                            + Words.statement(begun.text())
                            + "\" is found out by the next run only. Nothing was written.");
        });
    }

    /** Nothing where it has to begin again outside of a transaction. */
    private Optional<List<Sql>> saidInOne(Task task) {
        try {
            return Optional.of(said(task, true));
        } catch (JournalNeeded needed) {
            return Optional.empty();
        }
    }

    private List<Sql> transactional(Task task, List<Sql> body) {
        List<Sql> statements = new ArrayList<>();
        session.words().lockTable(rows.table()).ifPresent(statements::add);
        statements.addAll(body);
        statements.addAll(session.reset());
        statements.add(ending(task));
        return changing(statements);
    }

    private List<Sql> outside(Task task, List<Sql> body) {
        String state = task.up() ? HistoryRow.RUNNING : HistoryRow.REVERTING;
        List<Sql> claim = new ArrayList<>();
        session.words().lockTable(rows.table()).ifPresent(claim::add);
        claim.add(
                task.row() == null
                        ? rows.insert(task.file(), task.batch(), state, task.journal(), null, options)
                        : rows.begin(task.name(), state, task.journal(), options));
        List<Sql> statements = inTransaction(claim);
        for (Sql sql : body) {
            statements.addAll(alone(sql));
        }
        statements.addAll(session.reset());
        statements.add(task.up() ? rows.finish(task, null) : rows.delete(task.name()));
        return statements;
    }

    /** A statement that is final on its own, with what is said around it. */
    private List<Sql> alone(Sql sql) {
        SessionStatements words = session.words();
        if (sql.kind() == SqlKind.DDL && sql.transactional()) {
            List<Sql> before = new ArrayList<>(words.beforeChanges());
            boolean told = !before.isEmpty();
            before.add(sql);
            before.addAll(told ? session.settings() : List.of());
            return before;
        }
        boolean patient = !sql.transactional()
                && dialect.lexer().statements(sql.text()).stream().anyMatch(ScriptStatement::concurrent);
        return patient
                ? List.of(words.lockTimeout(Duration.ZERO), sql, words.lockTimeout(options.tableLockTimeout()))
                : List.of(sql);
    }

    private Sql ending(Task task) {
        if (!task.up()) {
            return rows.delete(task.name());
        }
        return task.row() == null
                ? rows.insert(task.file(), task.batch(), HistoryRow.RAN, null, null, options)
                : rows.repeat(task, null, options);
    }

    /** Lets the migration speak, in a transaction that is rolled back whatever it says. */
    private List<Sql> said(Task task, boolean transactional) {
        TransactionRule rule = new TransactionRule(task.name(), transactional, dialect.lexer());
        PretendStage stage = new PretendStage(task, transactional, reading, rule, changes, questions);
        List<Sql> said = new ArrayList<>();
        try {
            reading.<Exception>transaction(tx -> {
                Databases.standIn(stage.database(), database -> task.body().run(task.direction(), stage));
                if (stage.needsJournal()) {
                    throw new JournalNeeded();
                }
                said.addAll(stage.end());
                throw new Pretended();
            });
        } catch (Pretended end) {
            return said;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
            stage.takeAllBack();
            throw stage.needsJournal() ? new JournalNeeded() : failed(task, thrown);
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

    /** Statements that each end a transaction stand without one. */
    private List<Sql> inTransaction(List<Sql> statements) {
        if (!statements.stream().allMatch(Sql::transactional)) {
            return statements;
        }
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
