package io.guruorm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.sql.SqlKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingDatabaseTest {

    private final RecordingDatabase recording = RecordingDatabase.offline(PostgresDialect.of(18));
    private final Database database = recording.database();

    @Test
    void statementsAreNotedDownAsValues() {
        database.table("users").insert(List.of(Map.of("name", "Ann"), Map.of("name", "Bob")));

        assertThat(recording.statements()).singleElement().satisfies(sql -> {
            assertThat(sql.text()).isEqualTo("insert into \"users\" (\"name\") values (?), (?)");
            assertThat(sql.bindings()).containsExactly("Ann", "Bob");
            assertThat(sql.kind()).isEqualTo(SqlKind.DML);
        });
    }

    @Test
    void readsGetTheAnswersLaidDown() {
        recording.answer("select * from \"users\" where \"id\" = ?", Map.of("id", 1, "name", "Ann"));
        recording.answer("select count(*) as aggregate from \"users\"", Map.of("aggregate", 7L));
        recording.answer("delete from \"users\" where \"id\" = ?", 3);

        assertThat(database.table("users").where("id", 1).get().get(0).string("name"))
                .isEqualTo("Ann");
        assertThat(database.table("users").count()).isEqualTo(7);
        assertThat(database.table("users").where("id", 1).delete()).isEqualTo(3);
        assertThat(database.table("other").get()).isEmpty();
        assertThat(database.table("other").where("id", 1).delete()).isZero();
    }

    @Test
    void answerOfTheWrongKindIsRefused() {
        recording.answer("select * from \"users\"", 1);

        assertThatThrownBy(() -> database.table("users").get()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void boundsOfTransactionsStandBetween() {
        var events = new ArrayList<String>();
        database.transaction(tx -> {
            tx.afterCommit(() -> events.add("committed"));
            tx.statement("update users set a = ?", 1);
            assertThatThrownBy(() -> tx.transaction(inner -> {
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
        });

        assertThat(recording.texts())
                .containsExactly(
                        "begin",
                        "update users set a = ?",
                        "savepoint guru_1",
                        "rollback to savepoint guru_1",
                        "release savepoint guru_1",
                        "commit");
        assertThat(events).containsExactly("committed");
        recording.clear();
        assertThat(recording.statements()).isEmpty();
    }

    @Test
    void dedicatedDatabaseIsRecordedToo() {
        try (Database own = database.dedicated()) {
            own.statement("select 1");
        }

        assertThat(recording.texts()).containsExactly("select 1");
    }

    @Test
    void offlineDatabaseSendsNothing() {
        assertThatThrownBy(() -> Database.offline("off", PostgresDialect.of(18)).select("select 1"))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("has no server");
    }
}
