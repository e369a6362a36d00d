package io.guruorm.contract.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.sql.Json;
import io.guruorm.sql.Query;
import io.guruorm.sql.Sql;
import io.guruorm.testing.PostgresServer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value is the same in the database whether it came bound or as a literal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiteralsTest {

    private final DatabaseConfig config = PostgresServer.shared().createDatabase();
    private final Database database = Database.unpooled("main", config);

    @AfterAll
    void drop() {
        database.close();
        PostgresServer.shared().dropDatabase(config);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("text", null),
                Arguments.of("text", "it's \\' ? ?? $1 \" \n 👍"),
                Arguments.of("text", "\\"),
                Arguments.of("boolean", true),
                Arguments.of("smallint", (short) -3),
                Arguments.of("integer", Integer.MIN_VALUE),
                Arguments.of("bigint", Long.MIN_VALUE),
                Arguments.of("numeric", new BigDecimal("-12345678901234567890.123")),
                Arguments.of("numeric", new BigInteger("123456789012345678901234567890")),
                Arguments.of("real", 1.1f),
                Arguments.of("double precision", -1.0e-300),
                Arguments.of("double precision", Double.NaN),
                Arguments.of("double precision", Double.NEGATIVE_INFINITY),
                Arguments.of("uuid", UUID.fromString("5ca4bbc7-a2dd-894e-b960-588e30000000")),
                Arguments.of("bytea", new byte[] {0, 39, 92, (byte) 255}),
                Arguments.of("timestamptz", Instant.parse("2024-02-03T04:05:06.123456789Z")),
                Arguments.of("timestamptz", Instant.parse("-0043-03-15T12:00:00Z")),
                Arguments.of("timestamp", LocalDateTime.parse("2024-02-03T04:05:06.1")),
                Arguments.of("date", LocalDate.of(12024, 2, 3)),
                Arguments.of("time", LocalTime.parse("23:59:59.999999")),
                Arguments.of("jsonb", Map.of("a", List.of(1, "it's \\ ?"))),
                Arguments.of("json", Json.of("a")),
                Arguments.of("jsonb", Json.of(null)),
                Arguments.of("integer[]", new int[] {1, -2}),
                Arguments.of("text[]", new @Nullable String[] {"a,b", null, "NULL", "", "{q\"\\'}"}),
                Arguments.of("uuid[]", new UUID[] {new UUID(1, 2)}),
                Arguments.of("double precision[]", new double[] {1.5, Double.POSITIVE_INFINITY}),
                Arguments.of("timestamptz[]", new Instant[] {Instant.EPOCH}));
    }

    @ParameterizedTest
    @MethodSource("values")
    void boundAndLiteralAreOne(String type, @Nullable Object value) {
        var bound = raw("select (?::" + type + ")::text as v", value);
        var script = database.dialect().inline(bound);
        assertThat(textOf(database.dialect().lexer().statements(script).get(0).sql()))
                .isEqualTo(textOf(bound));
    }

    @Test
    void literalsDoNotDependOnTheServersSetting() {
        var literal = database.dialect().literal("a\\'b");
        assertThat(textOf(raw("select " + literal + " as v"))).isEqualTo("a\\'b");
        database.transaction(tx -> {
            tx.statement("select set_config('standard_conforming_strings', 'off', true)");
            assertThat(tx.select("select " + literal + " as v").get(0).string("v"))
                    .isEqualTo("a\\'b");
        });
    }

    @Test
    void longListsOfAnyKindGoAsOneArray() {
        database.statement("create table keys (id uuid, name varchar(20), number integer, at timestamptz)");
        database.statement("insert into keys values ('00000000-0000-0000-0000-000000000007', '7', 7, 'epoch')");
        var numbers = IntStream.rangeClosed(1, 2_000).boxed().toList();
        var lists = Map.of(
                "id", numbers.stream().map(n -> new UUID(0, n)).toList(),
                "name", numbers.stream().map(String::valueOf).toList(),
                "number", numbers,
                "at", Collections.nCopies(1_001, Instant.EPOCH));
        lists.forEach((column, values) -> {
            assertThat(database.query(Query.from("keys").whereIn(column, values).toSql(database.dialect())))
                    .hasSize(1);
            assertThat(database.query(
                            Query.from("keys").whereNotIn(column, values).toSql(database.dialect())))
                    .isEmpty();
        });
    }

    private Sql raw(String text, @Nullable Object... values) {
        return database.dialect().raw(text, Arrays.asList(values));
    }

    private @Nullable String textOf(Sql sql) {
        return database.query(sql).get(0).string("v");
    }
}
