package io.guruorm.migration;

import static io.guruorm.sql.Raw.raw;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import io.guruorm.schema.DropTable;
import io.guruorm.schema.Reversal;
import io.guruorm.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UpRecordingTest {

    private final Database nowhere = Database.offline("main", PostgresDialect.of(18));

    /** What a migration's {@code up} says. */
    private interface Up {
        void say(Schema schema, Said migration) throws Exception;
    }

    private static final class Said extends Migration {

        private final Up up;

        Said(Up up) {
            this.up = up;
        }

        @Override
        public void up(Schema schema) throws Exception {
            up.say(schema, this);
        }

        Database its() {
            return database();
        }
    }

    private Reversal reversalOf(Up up) {
        return UpRecording.reversalOf(new Said(up), nowhere);
    }

    private static Arguments stopped(String obstacle, Up up) {
        return Arguments.of(obstacle, up);
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                stopped("it asks hasTable(\"a\")", (s, m) -> s.hasTable("a")),
                stopped("it asks hasColumn(\"a\", \"b\")", (s, m) -> s.hasColumns("a", "b", "c")),
                stopped("it asks hasIndex(\"a\", \"b\")", (s, m) -> s.hasIndex("a", "b")),
                stopped("it asks hasIndex(\"a\", [b])", (s, m) -> s.hasIndex("a", List.of("b"))),
                stopped("it asks for database()", (s, m) -> m.its()),
                stopped("it reads \"select 1\"", (s, m) -> m.its().select("select 1")),
                stopped(
                        "it reads \"select * from \"a\"\"",
                        (s, m) -> Databases.current().table("a").get()),
                stopped(
                        "it sends \"insert into \"a\" (\"b\") values (?)\"",
                        (s, m) -> m.its().table("a").insert(Map.of("b", 1))),
                stopped("it sends \"create table a ()\"", (s, m) -> Databases.current("main")
                        .statement("create table a ()")),
                stopped(
                        "it sends \"drop table a\"",
                        (s, m) -> m.its().dedicated().statement("drop table a")),
                stopped(
                        "it changes the schema in a transaction of its own, which may have been undone",
                        (s, m) -> Databases.current().transaction(tx -> s.create("a", t -> t.id()))),
                stopped("it asks hasTable(\"a\")", (s, m) -> {
                    try {
                        s.hasTable("a");
                    } catch (GuruException swallowed) {
                        s.create("b", t -> t.id());
                    }
                }),
                stopped("it failed when its changes were only noted down: IllegalStateException: no", (s, m) -> {
                    throw new IllegalStateException("no");
                }),
                stopped("it failed when its changes were only noted down: AssertionError: no", (s, m) -> {
                    throw new AssertionError("no");
                }),
                stopped("drop(\"a\") does not say what the table was", (s, m) -> s.drop("a")));
    }

    @ParameterizedTest
    @MethodSource
    void obstacles(String obstacle, Up up) {
        assertThat(reversalOf(up)).isEqualTo(Reversal.impossible(obstacle));
    }

    @Test
    void changesAreReversedAndNothingIsSent() {
        assertThat(reversalOf((s, m) -> s.create("a", t -> t.uuid("id").defaultTo(raw("f()")))))
                .isEqualTo(new Reversal(List.of(new DropTable("a", false)), List.of()));
        assertThat(reversalOf((s, m) -> {}).possible()).isTrue();
    }

    @Test
    void whatTheDialectCannotSayIsAnObstacle() {
        var reversal = reversalOf((s, m) -> s.table("a", t -> t.index("b", "i".repeat(64))));
        assertThat(reversal.obstacles()).singleElement().asString().contains("63");
    }

    @Test
    void whatWaitsForTheCommitDoesNotHappen() {
        var happened = new AtomicBoolean();
        reversalOf((s, m) -> Databases.current().afterCommit(() -> happened.set(true)));
        assertThat(happened).isFalse();
    }
}
