package io.guruorm.contract.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.dialect.ScriptStatement;
import io.guruorm.migration.Migration;
import io.guruorm.migration.RunOptions;
import io.guruorm.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every migration, tried on migrations at random: {@code -Dguruorm.seeds=100} tries more of them. */
class RandomMigrationsTest {

    private static final int SEEDS = Math.max(8, Integer.getInteger("guruorm.seeds", 8));
    private static final int SIZE = 15;

    private static final AtomicReference<RandomMigration> MIGRATION = new AtomicReference<>();
    private static final AtomicBoolean TRANSACTIONAL = new AtomicBoolean();

    static final class M2025_01_01_000000_random extends Migration {
        @Override
        public void up(Schema schema) {
            MIGRATION.get().run(schema, database());
        }

        @Override
        public boolean withinTransaction() {
            return TRANSACTIONAL.get();
        }
    }

    /** One that leaves its way back to be found out, and so must not ask for its database. */
    static final class M2025_01_01_000001_random extends Migration {
        @Override
        public void up(Schema schema) {
            MIGRATION.get().run(schema);
        }

        @Override
        public boolean withinTransaction() {
            return TRANSACTIONAL.get();
        }
    }

    static Stream<Arguments> cases() {
        return Stream.of(Site.Kind.values())
                .flatMap(kind -> LongStream.range(100, 100 + SEEDS).boxed().flatMap(seed -> Stream.of(true, false)
                        .map(in -> Arguments.of(kind, seed, in))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsPretendedIsWhatRuns(Site.Kind kind, long seed, boolean transactional) throws SQLException {
        TRANSACTIONAL.set(transactional);
        try (Site site = Site.of(kind).java(M2025_01_01_000000_random.class)) {
            MIGRATION.set(RandomMigration.of(seed, site, SIZE, RandomMigration.Also.ROWS));
            String script = site.migrator().pretend().run().text();
            asAClientWould(site, script);
            List<String> pretended = site.schema();
            List<String> rows = site.strings("select x as name from log order by x");
            List<String> history = site.history();
            assertThat(rows).isEqualTo(MIGRATION.get().rows());
            assertThat(site.migrator().run().migrations()).isEmpty();

            site.empty();
            site.migrator().run();

            assertThat(site.schema()).isEqualTo(pretended);
            assertThat(site.strings("select x as name from log order by x")).isEqualTo(rows);
            assertThat(site.history()).isEqualTo(history);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void upAndThenItsWayBackGivesTheFirstSchema(Site.Kind kind, long seed, boolean transactional) {
        TRANSACTIONAL.set(transactional);
        try (Site site = Site.of(kind).java(M2025_01_01_000001_random.class)) {
            MIGRATION.set(RandomMigration.of(seed, site, SIZE, RandomMigration.Also.NOTHING));
            site.sql("2024_01_01_000000_before", "create table before_all (x integer);")
                    .migrator()
                    .run(RunOptions.all().withTo("2024_01_01_000000_before"));
            List<String> first = site.schema();
            site.migrator().run();
            assertThat(site.schema()).isNotEqualTo(first);

            site.migrator().rollback(1);

            assertThat(site.schema()).isEqualTo(first);
            assertThat(site.history()).containsExactly("2024_01_01_000000_before 1 ran");
        }
    }

    /** Knows nothing of this library. */
    private static void asAClientWould(Site site, String script) throws SQLException {
        String address =
                switch (site.kind()) {
                    case POSTGRES ->
                        "jdbc:postgresql://localhost:" + site.config().port() + "/"
                                + site.config().database() + "?user=postgres";
                    case SQLITE -> "jdbc:sqlite:" + site.config().database();
                    case MARIADB, MYSQL ->
                        "jdbc:mariadb://localhost:" + site.config().port() + "/"
                                + site.config().database() + "?user=root";
                };
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (ScriptStatement one : site.database().dialect().lexer().statements(script)) {
                statement.execute(one.text());
            }
        }
    }
}
