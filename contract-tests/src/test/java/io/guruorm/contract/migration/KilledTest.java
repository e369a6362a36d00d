package io.guruorm.contract.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.StatementEvent;
import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A migration that runs outside a transaction is ended at every boundary between two things that reach the database, those
 * of the journal, begins and commits included: the next run gives what an undisturbed one gives, and no statement is done twice or
 * lost. {@code -Dguruorm.seeds=20} tries more migrations than an ordinary build.
 */
class KilledTest {

    private static final int SEEDS = Integer.getInteger("guruorm.seeds", 2);
    private static final int SIZE = 4;

    private static final AtomicReference<RandomMigration> MIGRATION = new AtomicReference<>();

    static final class M2025_01_01_000000_random extends Migration {
        @Override
        public void up(Schema schema) {
            MIGRATION.get().run(schema, database());
        }

        @Override
        public boolean withinTransaction() {
            return false;
        }
    }

    static Stream<Arguments> sites() {
        return Stream.of(Site.Kind.values())
                .flatMap(kind -> LongStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    /** What the process would be that is gone. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what reaches the database, begins and commits too, and ends everything behind one of these. */
    private static final class Life implements Consumer<StatementEvent> {

        private final int last;
        private final Runnable end;
        private int sent;

        Life(int last, Runnable end) {
            this.last = last;
            this.end = end;
        }

        @Override
        public void accept(StatementEvent event) {
            sent++;
            if (sent == last) {
                end.run();
            }
        }

        void run(Site site) {
            try (Database database = Database.unpooled("main", site.config())) {
                database.listen(this);
                site.migrator(database).run();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whateverBoundaryARunEndsAtTheNextCompletesIt(Site.Kind kind, long seed) {
        try (Site site = Site.of(kind).java(M2025_01_01_000000_random.class)) {
            RandomMigration migration = RandomMigration.of(seed, site, SIZE, RandomMigration.Also.TRANSACTIONS);
            MIGRATION.set(migration);
            Life whole = new Life(Integer.MAX_VALUE, () -> {});
            whole.run(site);
            List<String> schema = site.schema();
            assertThat(rows(site)).isEqualTo(migration.rows());

            for (int last = 1; last < whole.sent; last++) {
                site.empty();
                killed(site, last);
                site.migrator().run();
                String when = "seed " + seed + ", ended after " + last + " of " + whole.sent;
                assertThat(site.schema()).as(when).isEqualTo(schema);
                assertThat(rows(site)).as(when).isEqualTo(migration.rows());
                assertThat(site.history()).as(when).containsExactly("2025_01_01_000000_random 1 ran");
            }
        }
    }

    private static List<String> rows(Site site) {
        return site.strings("select x as name from log order by x");
    }

    /** In turn as a process that is gone, and as a connection that is. */
    private static void killed(Site site, int last) {
        boolean connection = last % 2 == 0 && site.kind() == Site.Kind.POSTGRES;
        Life life = connection
                ? new Life(last, () -> terminate(site))
                : new Life(last, () -> {
                    throw new Killed();
                });
        try {
            life.run(site);
            // A connection that is lost when all is done is missed by nobody.
            assertThat(connection && site.history().get(0).endsWith(" ran")).isTrue();
        } catch (Killed expected) {
            assertThat(connection).isFalse();
        } catch (RuntimeException lost) {
            assertThat(connection).as(lost.getMessage()).isTrue();
        }
    }

    private static void terminate(Site site) {
        Long own = site.database()
                .select("select pg_backend_pid()::bigint as pid")
                .get(0)
                .longValue("pid");
        try (Database other = Database.unpooled("killer", site.config())) {
            other.select(
                    "select pg_terminate_backend(pid, 5000) as done from pg_stat_activity where datname = current_database()"
                            + " and pid <> pg_backend_pid() and pid <> ? and backend_type = 'client backend'",
                    own);
        }
    }
}
