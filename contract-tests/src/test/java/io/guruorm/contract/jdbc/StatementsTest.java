package io.guruorm.contract.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guruorm.error.CheckException;
import io.guruorm.error.ForeignKeyException;
import io.guruorm.error.GuruException;
import io.guruorm.error.LockTimeoutException;
import io.guruorm.error.MultipleRecordsFoundException;
import io.guruorm.error.NotNullException;
import io.guruorm.error.QueryException;
import io.guruorm.error.RecordNotFoundException;
import io.guruorm.error.StatementCancelledException;
import io.guruorm.error.UniqueConstraintException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Execution;
import io.guruorm.jdbc.StatementEvent;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import io.guruorm.testing.FreshDatabase;
import io.guruorm.testing.RecordingDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class StatementsTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onPostgres();

    private final Database database = fresh.database();

    @BeforeEach
    void tables() {
        database.statement("drop table if exists pet, owner");
        database.statement("create table owner (id integer primary key, email text not null unique, age integer "
                + "constraint owner_age_check check (age > 0))");
        database.statement("create table pet (id serial primary key, owner integer constraint pet_owner_fk "
                + "references owner (id), tag text default 'none')");
        database.statement("insert into owner values (1, 'ann@example', 30), (2, 'bob@example', 40)");
    }

    @Test
    void hurtConstraintsAreKindsOfTheirOwnAndShowNoValues() {
        var unique = catchThrowableOfType(
                UniqueConstraintException.class,
                () -> database.statement("insert into owner values (?, ?, ?)", 3, "ann@example", 1));
        assertThat(unique)
                .hasMessage("\"main\" refused a statement: duplicate key value violates unique constraint "
                        + "\"owner_email_key\". SQL: insert into owner values (?, ?, ?)");
        assertThat(unique.constraint()).isEqualTo("owner_email_key");
        assertThat(unique.table()).isEqualTo("owner");
        assertThat(unique.sqlState()).isEqualTo("23505");
        assertThat(unique.getCause()).hasMessageNotContaining("ann@example");

        var foreign = catchThrowableOfType(
                ForeignKeyException.class, () -> database.statement("insert into pet (owner) values (?)", 99));
        assertThat(foreign.constraint()).isEqualTo("pet_owner_fk");

        var missing = catchThrowableOfType(
                NotNullException.class, () -> database.statement("insert into owner values (3, ?, 1)", (Object) null));
        assertThat(missing.column()).isEqualTo("email");

        var check = catchThrowableOfType(
                CheckException.class, () -> database.statement("insert into owner values (3, 'c', ?)", -1));
        assertThat(check.constraint()).isEqualTo("owner_age_check");
    }

    @Test
    void valueThatTheServerRepeatsIsTakenOut() {
        assertThatThrownBy(() -> database.select("select * from owner where id = ?", "hunter2"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("invalid input syntax for type integer: (a bound value)")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void valuesAreShownWhereThatIsConfigured() {
        try (Database open = Database.open(
                "open", fresh.config().toBuilder().showValues(true).build())) {
            assertThatThrownBy(() -> open.statement("insert into owner values (?, ?, ?)", 3, "ann@example", 1))
                    .hasMessageContaining("Key (email)=(ann@example) already exists.")
                    .hasMessageContaining("Values: [3, ann@example, 1]");
        }
    }

    @Test
    void errorInTextNamesItsPlaceAndTheServersHint() {
        var failure = catchThrowableOfType(
                QueryException.class, () -> database.statement("-- a ; b\n\nselect\n  emial from owner;"));

        assertThat(failure)
                .hasMessageContaining("column \"emial\" does not exist (line 4 of the statement, column 3).")
                .hasMessageContaining("Perhaps you meant to reference the column \"owner.email\".");
        assertThat(failure).hasMessageEndingWith(" SQL: -- a ; b select emial from owner;");
        assertThat(failure.position()).isEqualTo(20);
    }

    @Test
    void placeIsNotGuessedAmongSeveralStatementsOrBehindPlaceholders() {
        var several = catchThrowableOfType(QueryException.class, () -> database.statement("select 1; select nope"));
        var bound = catchThrowableOfType(QueryException.class, () -> database.select("select ?, nope", 1));

        assertThat(several.position()).isZero();
        assertThat(bound.position()).isZero();
    }

    @Test
    void placeIsCountedInTextWithCharactersOfTwoUnits() {
        var failure =
                catchThrowableOfType(QueryException.class, () -> database.select("select '😀' as a, nope from owner"));

        assertThat(failure.sql().substring(failure.position() - 1)).startsWith("nope");
    }

    @Test
    void longTextIsShortenedInMessages() {
        assertThatThrownBy(() -> database.statement("selec " + "x".repeat(5000)))
                .hasMessageContaining("… (5,006 characters in all)")
                .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(1500));
    }

    @Test
    void lockThatIsNotHadInTimeIsKindOfItsOwn() {
        database.transaction(tx -> {
            tx.statement("lock table owner in access exclusive mode");
            try (Database other = database.dedicated()) {
                other.statement("set lock_timeout = '50ms'");
                assertThatThrownBy(() -> other.select("select * from owner")).isInstanceOf(LockTimeoutException.class);
            }
        });
    }

    /** At any moment: once the statement was handed over, one call is enough. */
    @RepeatedTest(20)
    void runningStatementIsCancelledFromAnotherThread(RepetitionInfo repetition) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Database parent = Database.unpooled("parent", fresh.config());
                Database own = parent.dedicated()) {
            own.select("select 1");
            var begun = new CountDownLatch(1);
            Future<Throwable> waiting = thread.submit(() -> catchThrowable(() -> {
                begun.countDown();
                own.select("select pg_sleep(30)");
            }));
            begun.await();
            Thread.sleep(repetition.getCurrentRepetition() / 4);
            // from the parent too: whoever cancels a database cancels its dedicated ones
            while (!waiting.isDone()) {
                (repetition.getCurrentRepetition() % 2 == 0 ? own : parent).cancel();
            }
            assertThat(waiting.get()).isInstanceOf(StatementCancelledException.class);
            assertThat(own.select("select 1")).hasSize(1);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void listenersHearWhatWasSent() {
        var events = new ArrayList<StatementEvent>();
        try (Database own = Database.open("own", fresh.config())) {
            own.listen(events::add);
            own.transaction(tx -> tx.transaction(inner -> inner.select("select id from owner")));
            assertThatThrownBy(() -> own.select("selec 1")).isInstanceOf(QueryException.class);
            try (Database dedicated = own.dedicated()) {
                dedicated.statement("update owner set age = 1");
            }
        }

        assertThat(events.stream().map(event -> event.sql().text()))
                .containsExactly(
                        "begin",
                        "savepoint guru_1",
                        "select id from owner",
                        "release savepoint guru_1",
                        "commit",
                        "selec 1",
                        "update owner set age = 1");
        assertThat(events.get(2).rows()).isEqualTo(2);
        assertThat(events.get(2).took()).isPositive();
        assertThat(events.get(2).control()).isFalse();
        assertThat(events.get(4).control()).isTrue();
        assertThat(events.get(5).failure()).isInstanceOf(QueryException.class);
        assertThat(events.get(6).rows()).isEqualTo(2);
    }

    @Test
    void executionsStandAroundEveryStatementTheLastOutermost() {
        var seen = new ArrayList<String>();
        Database watched = database.with(noting("inner", seen)).with(noting("outer", seen));

        assertThat(watched.table("owner").count()).isEqualTo(2);
        assertThat(seen)
                .containsExactly(
                        "outer: select count(*) as aggregate from \"owner\"",
                        "inner: select count(*) as aggregate from \"owner\"");
    }

    @Test
    void executionMayLeaveStatementsOut() {
        Database dry = database.with(new Execution() {
            @Override
            public <R> R around(Sql sql, Supplier<R> run, R unrun) {
                return unrun;
            }
        });

        assertThat(dry.table("owner").where("id", 1).delete()).isZero();
        assertThat(dry.table("owner").get()).isEmpty();
        assertThat(database.table("owner").count()).isEqualTo(2);
    }

    @Test
    void viewsShareTheTransaction() {
        Database watched = database.with(noting("x", new ArrayList<>()));
        database.transaction(tx -> {
            tx.statement("insert into owner values (3, 'c', 1)");
            assertThat(watched.table("owner").count()).isEqualTo(3);
            assertThat(watched.transactionLevel()).isEqualTo(1);
        });
    }

    @Test
    void recordingOverRealDatabaseNotesDownAndSends() {
        var recording = RecordingDatabase.of(database);

        recording.database().transaction(tx -> tx.table("owner").where("id", 1).update(Map.of("age", 31)));

        assertThat(recording.texts())
                .containsExactly("begin", "update \"owner\" set \"age\" = ? where \"id\" = ?", "commit");
        assertThat(database.table("owner").where("id", 1).value("age")).isEqualTo(31);
    }

    @Test
    void statementCountsRowsAndSelectReadsThem() {
        assertThat(database.statement("update owner set age = age + 1")).isEqualTo(2);
        assertThat(database.statement("select id from owner")).isZero();
        assertThat(database.statement("comment on table owner is 'x'")).isZero();
        assertThat(database.select("delete from owner where id = ? returning email", 2))
                .singleElement()
                .satisfies(row -> assertThat(row.string("email")).isEqualTo("bob@example"));
        assertThat(database.query(Sql.ddl("create temporary table t (n integer)", TableNames.of("t"))))
                .isEmpty();
    }

    @Test
    void textWithoutBindingsGoesAsItIs() {
        assertThat(database.selectOne("select '{\"a\":1}'::jsonb ? 'a' as v, '{d ''x''}' as e")
                        .orElseThrow()
                        .toMap())
                .isEqualTo(Map.of("v", true, "e", "{d 'x'}"));
        assertThat(database.selectOne("select 'what??' as v").orElseThrow().string("v"))
                .isEqualTo("what??");
    }

    @Test
    void wrongNumberOfBindingsIsRefused() {
        assertThatThrownBy(() -> database.select("select ?, ?", 1)).isInstanceOf(GuruException.class);
        assertThatThrownBy(() -> database.select("select ?", 1, 2)).isInstanceOf(GuruException.class);
    }

    @Test
    void tableReads() {
        assertThat(database.table("owner").orderBy("id").get().stream().map(row -> row.string("email")))
                .containsExactly("ann@example", "bob@example");
        assertThat(database.table("owner")
                        .where("age", ">", 35)
                        .first()
                        .orElseThrow()
                        .integer("id"))
                .isEqualTo(2);
        assertThat(database.table("owner").find(1)).isPresent();
        assertThat(database.table("owner").find(9)).isEmpty();
        assertThat(database.table("owner").where("id", 1).value("email")).isEqualTo("ann@example");
        assertThat(database.table("owner").where("id", 9).value("email")).isNull();
        assertThat(database.table("owner").orderByDesc("id").pluck("id")).containsExactly(2, 1);
        assertThat(database.table("owner").count()).isEqualTo(2);
        assertThat(database.table("owner").count("age")).isEqualTo(2);
        assertThat(database.table("owner").where("id", 1).exists()).isTrue();
        assertThat(database.table("owner").where("id", 9).doesntExist()).isTrue();
        assertThat(database.table("owner").where("id", 1).sole().integer("age")).isEqualTo(30);
    }

    @Test
    void missingAndSeveralRowsAreExceptionsOfTheirOwn() {
        assertThatThrownBy(() -> database.table("owner").where("id", 9).firstOrFail())
                .isInstanceOf(RecordNotFoundException.class)
                .hasMessage("There is no such row. SQL: select * from \"owner\" where \"id\" = ?");
        assertThatThrownBy(() -> database.table("owner").where("id", 9).sole())
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> database.table("owner").sole()).isInstanceOf(MultipleRecordsFoundException.class);
        assertThatThrownBy(() -> database.selectOne("select * from owner"))
                .isInstanceOf(MultipleRecordsFoundException.class);
    }

    @Test
    void tableWrites() {
        assertThat(database.table("owner").insert(Map.of("id", 3, "email", "c", "age", 1)))
                .isEqualTo(1);
        assertThat(database.table("owner").insert(List.of())).isZero();
        assertThat(database.table("owner").where("id", 3).update(Map.of("age", 5)))
                .isEqualTo(1);
        assertThat(database.table("owner").where("age", 5).delete()).isEqualTo(1);
        assertThat(database.table("pet").insertReturning(Map.of("owner", 1), "id"))
                .isEqualTo(1);
        assertThatThrownBy(() -> database.table("owner").delete())
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("allRows()");
        assertThat(database.table("pet").allRows().delete()).isEqualTo(1);
    }

    @Test
    void moreRowsThanOneStatementCarriesAreInsertedWholeOrNotAtAll() {
        var rows = new ArrayList<Map<String, Object>>();
        IntStream.range(100, 50_100).forEach(i -> rows.add(Map.of("id", i, "email", "e" + i, "age", 1)));

        assertThat(database.table("owner").insert(rows)).isEqualTo(50_000);
        assertThat(database.table("owner").count()).isEqualTo(50_002);

        database.table("owner").where("id", ">=", 100).delete();
        rows.set(49_999, Map.of("id", 1, "email", "twice", "age", 1));
        assertThatThrownBy(() -> database.table("owner").insert(rows)).isInstanceOf(UniqueConstraintException.class);
        assertThat(database.table("owner").count()).isEqualTo(2);
    }

    @Test
    void longListsOfValuesWork() {
        List<Integer> ids = IntStream.range(0, 100_000).boxed().toList();

        assertThat(database.table("owner").whereIn("id", ids).count()).isEqualTo(2);
    }

    private static Execution noting(String name, List<String> seen) {
        return new Execution() {
            @Override
            public <R> R around(Sql sql, Supplier<R> run, R unrun) {
                seen.add(name + ": " + sql.text());
                return run.get();
            }
        };
    }
}
