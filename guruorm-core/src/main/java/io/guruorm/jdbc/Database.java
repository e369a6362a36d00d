package io.guruorm.jdbc;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.dialect.Dialect;
import io.guruorm.error.GuruException;
import io.guruorm.error.MultipleRecordsFoundException;
import io.guruorm.schema.SchemaCache;
import io.guruorm.sql.Query;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One database: sends statements, bounds transactions, knows its dialect. Thread-safe: a transaction belongs to the
 * thread that began it, and only this thread's statements run in it.
 *
 * <p>Nothing is ever sent twice on its own; only {@link #inTransaction(int, Answer)} repeats work, where it is told to.
 */
public final class Database implements AutoCloseable {

    private static final String DEFAULT_NAME = "main";

    private final Engine engine;
    private final List<Execution> executions;
    private final @Nullable KnownColumns known;

    private Database(Engine engine, List<Execution> executions) {
        this(engine, executions, null);
    }

    private Database(Engine engine, List<Execution> executions, @Nullable KnownColumns known) {
        this.engine = engine;
        this.executions = executions;
        this.known = known;
    }

    /**
     * A database with a pool of connections, the first of which is opened at first use.
     *
     * @param name the connection's name, for messages and for {@link Databases}
     * @param config its address and settings
     */
    public static Database open(String name, DatabaseConfig config) {
        var running = new RunningStatements(null);
        return configured(name, ConfiguredSessions.pooled(name, config, running), running, config);
    }

    /**
     * A database with one connection, opened at first use, for programs that do one thing at a time: other threads wait
     * for it.
     *
     * @param name the connection's name, for messages and for {@link Databases}
     * @param config its address and settings
     */
    public static Database unpooled(String name, DatabaseConfig config) {
        var running = new RunningStatements(null);
        return configured(name, ConfiguredSessions.one(name, config, running), running, config);
    }

    private static Database configured(
            String name, Sessions sessions, RunningStatements running, DatabaseConfig config) {
        var engine = new Engine(
                name, sessions, Connector.of(name, config)::dialect, running, new Listeners(name), config.showValues());
        return new Database(engine, List.of());
    }

    /**
     * A database named {@code main} over somebody else's data source. Its sessions are left as they are: one whose time
     * zone is not UTC is refused, naming the setting.
     *
     * @param source gives connections with auto-commit on; stays with its owner
     * @param dialect how the server behind it writes SQL
     */
    public static Database over(DataSource source, Dialect dialect) {
        return over(DEFAULT_NAME, source, dialect);
    }

    /**
     * A database over somebody else's data source, as {@link #over(DataSource, Dialect)}.
     *
     * @param name for messages, and for {@link Databases}
     * @param source gives connections with auto-commit on; stays with its owner
     * @param dialect how the server behind it writes SQL
     */
    public static Database over(String name, DataSource source, Dialect dialect) {
        var running = new RunningStatements(null);
        return of(name, new DataSourceSessions(name, source, dialect, running), dialect, running);
    }

    /**
     * A database without a server: for an {@link Execution} that lets nothing through. What gets through is refused;
     * transactions are bounded as ever.
     *
     * @param name for messages, and for {@link Databases}
     * @param dialect how to write SQL
     */
    public static Database offline(String name, Dialect dialect) {
        return of(name, new OfflineSessions(), dialect, new RunningStatements(null));
    }

    private static Database of(String name, Sessions sessions, Dialect dialect, RunningStatements running) {
        var engine = new Engine(name, sessions, version -> dialect, running, new Listeners(name), false);
        engine.settle(dialect);
        return new Database(engine, List.of());
    }

    /**
     * A database on exactly one connection of its own, until it is closed: for work that relies on its session, such as
     * locks. It goes past a pooler where {@code direct:} is configured, is heard by the same listeners, and its
     * statements are cancelled with this one's. Once its connection is lost, it refuses to go on.
     */
    public Database dedicated() {
        return new Database(engine.dedicated(), executions);
    }

    /**
     * A view of this database with one more execution around every statement, outside of those it has. Sessions and
     * transactions are shared.
     *
     * @param execution may run, leave out, record or compare
     */
    public Database with(Execution execution) {
        var more = new ArrayList<>(executions);
        more.add(execution);
        return new Database(engine, List.copyOf(more), known);
    }

    /**
     * A view of this database that looks the columns of queries up in a schema cache before they are sent, and refuses one
     * that is not there with the name that may have been meant. The server is asked only then, once: a cache that turns
     * out to be older than the schema is told to the log and not used any more. Raw SQL is not looked through, nor is
     * what a migration says.
     *
     * @param cache what the database is known to have
     */
    public Database knowing(SchemaCache cache) {
        return new Database(engine, executions, new KnownColumns(cache));
    }

    /** The tables and columns that there are now, in one query: what a schema cache holds. */
    public SchemaCache columnsNow() {
        return KnownColumns.now(this);
    }

    /** Looks the columns of a statement up, where a schema cache is at hand. */
    void check(Statement statement) {
        if (known != null) {
            known.check(statement, this);
        }
    }

    /** The connection's name in the configuration. */
    public String name() {
        return engine.name();
    }

    /** How this database writes SQL; asks the server for its version at the first call. */
    public Dialect dialect() {
        return engine.dialect();
    }

    /** What can be asked about the connections. */
    public Pool pool() {
        return new Pool(engine.sessions()::stats);
    }

    /**
     * Reads rows by SQL of one's own.
     *
     * @param sql the statement; {@code ?} for each binding, {@code ??} for the operator
     * @param bindings the values, in order
     */
    public List<Row> select(String sql, @Nullable Object... bindings) {
        return around(dialect().raw(sql, Arrays.asList(bindings)), ownWords(Session::query), List.of(), List::size);
    }

    /**
     * Reads at most one row by SQL of one's own.
     *
     * @param sql the statement; {@code ?} for each binding, {@code ??} for the operator
     * @param bindings the values, in order
     * @throws MultipleRecordsFoundException if there are several
     */
    public Optional<Row> selectOne(String sql, @Nullable Object... bindings) {
        List<Row> rows = select(sql, bindings);
        if (rows.size() > 1) {
            throw new MultipleRecordsFoundException(
                    "One row was asked for, and there are " + rows.size() + ". SQL: " + sql);
        }
        return rows.stream().findFirst();
    }

    /**
     * Runs SQL of one's own.
     *
     * @param sql the statement; {@code ?} for each binding, {@code ??} for the operator
     * @param bindings the values, in order
     * @return the number of rows that it changed
     * @throws GuruException if it begins, ends or marks a transaction: that is what {@link #transaction} does
     */
    public long statement(String sql, @Nullable Object... bindings) {
        return around(dialect().raw(sql, Arrays.asList(bindings)), ownWords(Session::execute), 0L, Long::longValue);
    }

    /**
     * A query on a table, to be refined and run: {@code table("users").where("id", 1).first()}.
     *
     * @param name {@code users}, {@code shop.users}, {@code users as u}
     */
    public TableQuery table(String name) {
        return table(Query.from(name));
    }

    /**
     * A query that was written without a database, to be run on this one.
     *
     * @param query the words so far
     */
    public TableQuery table(Query query) {
        return new TableQuery(this, query);
    }

    /**
     * Runs a compiled statement that gives rows.
     *
     * @param sql text, bindings and facts
     */
    public List<Row> query(Sql sql) {
        return around(sql, Session::query, List.of(), List::size);
    }

    /**
     * Runs a compiled statement that changes something.
     *
     * @param sql text, bindings and facts
     * @return the number of rows that it changed
     */
    public long execute(Sql sql) {
        return around(sql, Session::execute, 0L, Long::longValue);
    }

    /**
     * Runs compiled statements one after the other, as {@link #execute(Sql)} would. In a transaction they are sent
     * together where the driver can, so that nobody waits for each answer.
     *
     * @param statements the first that fails ends them
     */
    public void executeAll(List<Sql> statements) {
        if (statements.isEmpty() || !executions.isEmpty() || transactionLevel() == 0) {
            statements.forEach(this::execute);
        } else {
            engine.sendAll(statements);
        }
    }

    /** A transaction begun by a statement would go back to the pool open, with the work of whoever comes next in it. */
    private static <R> Engine.Call<R> ownWords(Engine.Call<R> call) {
        return (session, sql) -> {
            if (sql.kind() == SqlKind.TRANSACTION) {
                throw new GuruException(
                        "\"" + sql.text().strip() + "\" begins, ends or marks a transaction, which is not "
                                + "done by statements of one's own. Use transaction(…), and inside it once more for a savepoint.");
            }
            return call.on(session, sql);
        };
    }

    private <R> R around(Sql sql, Engine.Call<R> call, R unrun, ToLongFunction<R> rows) {
        Supplier<R> run = () -> engine.send(sql, call, rows);
        for (Execution execution : executions) {
            Supplier<R> inner = run;
            run = () -> execution.around(sql, inner, unrun);
        }
        return run.get();
    }

    /**
     * Does work in a transaction: commits when it returns, undoes all when it throws. Within a transaction of this
     * thread it is a savepoint of that one.
     *
     * @param work statements of this thread on this database take part in it
     * @throws X what the work throws
     */
    public <X extends Exception> void transaction(Work<X> work) throws X {
        transaction(1, work);
    }

    /**
     * Does work in a transaction, again from the start if the database undid it for a deadlock or because concurrent
     * transactions got in each other's way; never for any other reason. Within a transaction of this thread it is a
     * savepoint, and only the outermost is repeated, as it was told to.
     *
     * @param attempts how often at most, 1 or more
     * @param work may be called several times
     * @throws X what the work throws
     */
    public <X extends Exception> void transaction(int attempts, Work<X> work) throws X {
        this.<Boolean, X>inTransaction(attempts, tx -> {
            work.run(tx);
            return true;
        });
    }

    /**
     * Does work that has a result, as {@link #transaction(Work)}.
     *
     * @param work statements of this thread on this database take part in it
     * @return what the work returned
     * @throws X what the work throws
     */
    public <R extends @Nullable Object, X extends Exception> R inTransaction(Answer<R, X> work) throws X {
        return inTransaction(1, work);
    }

    /**
     * Does work that has a result, as {@link #transaction(int, Work)}.
     *
     * @param attempts how often at most, 1 or more
     * @param work may be called several times
     * @return what the work returned
     * @throws X what the work throws
     */
    public <R extends @Nullable Object, X extends Exception> R inTransaction(int attempts, Answer<R, X> work) throws X {
        return engine.transactions().run(this, attempts, work);
    }

    /** How deep this thread is in transactions: 0 outside, 1 in one, 2 in its first savepoint. */
    public int transactionLevel() {
        Transaction transaction = engine.transactions().current();
        return transaction == null ? 0 : transaction.depth();
    }

    /**
     * Does something once the whole transaction of this thread has been committed, or at once outside of one. It is
     * forgotten if the level that asked for it is undone, and where nobody knows what became of the commit.
     *
     * @param action runs outside of the transaction; if it throws, the caller gets that, and the commit stands
     */
    public void afterCommit(Runnable action) {
        Transaction transaction = engine.transactions().current();
        if (transaction == null) {
            action.run();
        } else {
            transaction.afterCommit(action);
        }
    }

    /**
     * Does something if the present level of this thread's transaction, or one around it, is undone. Outside of a
     * transaction there is nothing to undo, so it never runs.
     *
     * @param action if it throws, that is added to the reason of the rollback
     */
    public void afterRollback(Runnable action) {
        Transaction transaction = engine.transactions().current();
        if (transaction != null) {
            transaction.afterRollback(action);
        }
    }

    /**
     * Hears of every statement that is sent from now on, by all views of this database and its dedicated ones.
     *
     * @param listener is called on the thread that sent it, after its answer; must not throw
     */
    public void listen(Consumer<StatementEvent> listener) {
        engine.listeners().add(listener);
    }

    /** Cancels the statements that run now, from another thread; who waits for them gets an error. */
    public void cancel() {
        engine.cancel();
    }

    /** Gives up the connections, for all views of this database; a data source stays with its owner. */
    @Override
    public void close() {
        engine.sessions().close();
    }

    /** The name, for messages. */
    @Override
    public String toString() {
        return "database " + name();
    }
}
