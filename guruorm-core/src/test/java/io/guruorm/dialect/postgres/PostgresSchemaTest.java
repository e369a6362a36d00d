package io.guruorm.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.schema.RecordingSchema;
import io.guruorm.schema.SchemaSnapshot;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of schema changes, as text. */
class PostgresSchemaTest {

    private static final PostgresDialect POSTGRES = PostgresDialect.of(18);

    static Stream<SchemaCase> cases() {
        return SchemaCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesTo(SchemaCase row) {
        assertThat(compile(row)).extracting(Sql::text).containsExactlyElementsOf(row.sql());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void factsSayThatTheSchemaChangesAndWhere(SchemaCase row) {
        assertThat(compile(row)).allSatisfy(sql -> {
            assertThat(sql.kind()).isEqualTo(SqlKind.DDL);
            assertThat(sql.bindings()).isEmpty();
            assertThat(sql.tables().known()).isTrue();
            var read = POSTGRES.lexer().statements(sql.text()).get(0).sql();
            assertThat(sql.transactional()).isEqualTo(read.transactional());
            assertThat(sql.tables().names().isEmpty())
                    .isEqualTo(sql.text().matches("create extension .*|.* type \".* enum .*|(alter|drop) type .*"));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void canBeWrittenIntoAScript(SchemaCase row) {
        assertThat(compile(row)).allSatisfy(sql -> assertThat(POSTGRES.inline(sql))
                .isEqualTo(sql.text().replace("??", "?")));
    }

    private static List<Sql> compile(SchemaCase row) {
        var schema = new RecordingSchema(SchemaSnapshot.empty(POSTGRES));
        row.change().accept(schema);
        return schema.changes().stream()
                .flatMap(change -> POSTGRES.compile(change).stream())
                .toList();
    }
}
