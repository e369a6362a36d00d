package io.guruorm.testing;

import io.guruorm.dialect.Dialect;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Execution;
import io.guruorm.jdbc.Row;
import io.guruorm.jdbc.StatementEvent;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Notes down every statement that a {@link Database} was given, as values: with no server, where reads get the answers
 * that {@link #answer} lays down, or over a real database that runs them as ever. Thread-safe.
 *
 * <pre>{@code
 * var recording = RecordingDatabase.offline(PostgresDialect.of(18));
 * recording.answer("select * from \"users\"", Map.of("id", 1));
 * service(recording.database());
 * assertThat(recording.texts()).containsExactly("begin", "insert into …", "commit");
 * }</pre>
 */
public final class RecordingDatabase {

    private final Database database;
    private final boolean sends;
    private final List<Sql> statements = new CopyOnWriteArrayList<>();
    private final Map<String, Object> answers = new LinkedHashMap<>();

    private RecordingDatabase(Database recorded, boolean sends) {
        this.sends = sends;
        this.database = recorded.with(new Recorder());
        recorded.listen(this::bound);
    }

    /**
     * A recording without a server: nothing is sent. A read without an answer gives no rows, a write counts 0.
     *
     * @param dialect how statements are written
     */
    public static RecordingDatabase offline(Dialect dialect) {
        return new RecordingDatabase(Database.offline("main", dialect), false);
    }

    /**
     * A recording of what a database is given; all is sent.
     *
     * @param database the real one; only statements through {@link #database()} are noted down, and the bounds of its
     *     transactions
     */
    public static RecordingDatabase of(Database database) {
        return new RecordingDatabase(database, true);
    }

    /** The database to give to the code under test. */
    public Database database() {
        return database;
    }

    /**
     * Lays down what a read gives, from now on.
     *
     * @param text the whole text of the statement
     * @param rows value by column name, one for each row
     * @return this recording
     */
    @SafeVarargs
    public final RecordingDatabase answer(String text, Map<String, ? extends @Nullable Object>... rows) {
        var answer = new ArrayList<Row>();
        for (Map<String, ? extends @Nullable Object> row : rows) {
            answer.add(Row.of(row));
        }
        return put(text, List.copyOf(answer));
    }

    /**
     * Lays down how many rows a write says it has changed, from now on.
     *
     * @param text the whole text of the statement
     * @param changedRows the count
     * @return this recording
     */
    public RecordingDatabase answer(String text, long changedRows) {
        return put(text, changedRows);
    }

    private RecordingDatabase put(String text, Object answer) {
        if (sends) {
            throw new IllegalStateException("This recording is over a real database, which gives its own answers.");
        }
        synchronized (answers) {
            answers.put(text, answer);
        }
        return this;
    }

    /** The statements so far, in order, with {@code begin}, {@code commit}, {@code savepoint …} between them. */
    public List<Sql> statements() {
        return List.copyOf(statements);
    }

    /** The texts of {@link #statements()}. */
    public List<String> texts() {
        return statements.stream().map(Sql::text).toList();
    }

    /** Forgets the statements so far. */
    public void clear() {
        statements.clear();
    }

    private void bound(StatementEvent event) {
        if (event.control()) {
            statements.add(event.sql());
        }
    }

    /** Notes down what passes, and answers where nothing is sent. */
    private final class Recorder implements Execution {

        @Override
        public <R> R around(Sql sql, Supplier<R> run, R unrun) {
            statements.add(sql);
            return sends ? run.get() : answered(sql, unrun);
        }

        @SuppressWarnings("unchecked") // an answer of the kind of unrun is an R
        private <R> R answered(Sql sql, R unrun) {
            Object answer;
            synchronized (answers) {
                answer = answers.get(sql.text());
            }
            if (answer == null) {
                return unrun;
            }
            if (answer instanceof List != unrun instanceof List) {
                throw new IllegalStateException(
                        "The answer laid down is " + (answer instanceof List ? "rows" : "a count")
                                + ", and the other was asked for: " + sql.text());
            }
            return (R) answer;
        }
    }
}
