package io.guruorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.dialect.RefusedCase;
import io.guruorm.schema.RecordingSchema;
import io.guruorm.schema.Schema;
import io.guruorm.schema.SchemaSnapshot;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of schema changes, as text, and what is refused. */
class SqliteSchemaTest {

    private static final SqliteDialect SQLITE = SqliteDialect.of(45);

    static Stream<SqliteCase> cases() {
        return SqliteCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesTo(SqliteCase row) {
        assertThat(compile(row.change())).extracting(Sql::text).containsExactlyElementsOf(row.sql());
    }

    static Stream<RefusedCase> refusals() {
        return Stream.concat(SqliteRefusedCases.ALL.stream(), SqliteRefusedCases.UNSEEN.stream());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesByName(RefusedCase row) {
        assertThat(row.refusal(SQLITE)).hasMessageStartingWith("SQLite has no " + row.feature() + ". ");
    }

    private static List<Sql> compile(Consumer<Schema> change) {
        var schema = new RecordingSchema(SchemaSnapshot.empty(SQLITE));
        change.accept(schema);
        return schema.changes().stream()
                .flatMap(one -> SQLITE.compile(one).stream())
                .toList();
    }
}
