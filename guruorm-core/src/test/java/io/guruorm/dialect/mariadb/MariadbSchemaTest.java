package io.guruorm.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.RefusedCase;
import io.guruorm.dialect.SchemaText;
import io.guruorm.error.GuruException;
import io.guruorm.schema.RecordingSchema;
import io.guruorm.schema.Schema;
import io.guruorm.schema.SchemaSnapshot;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of schema changes, as text, and what is refused. */
class MariadbSchemaTest {

    private static final MariadbDialect MARIADB = MariadbDialect.of(11, 4);

    static List<SchemaText.Case> cases() {
        return MariadbCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesTo(SchemaText.Case row) {
        assertThat(compile(MARIADB, row.change())).extracting(Sql::text).containsExactlyElementsOf(row.sql());
    }

    @Test
    void vectorsAreThereFromTheirVersionOn() {
        var newer = MariadbDialect.of(11, 7);
        assertThat(compile(
                        newer,
                        schema -> schema.create("t", t -> t.vector("a", 3).vectorIndex())))
                .extracting(Sql::text)
                .containsExactly("create table `t` (`a` vector(3) not null,"
                        + " vector index `t_a_vectorindex` (`a`) distance=cosine)");
        assertThat(newer.supports(io.guruorm.dialect.Capability.TRANSACTIONAL_DDL))
                .isFalse();
        assertThatThrownBy(() -> MariadbDialect.of(10, 6)).hasMessageContaining("Use MariaDB 10.11 or later");
    }

    @Test
    void changeSaysAgainWhatWasNotSaid() {
        var statements = compile(
                MARIADB,
                schema -> schema.table(
                        "shop.t", t -> t.string("a", 9).nullable().comment(null).change()));
        assertThat(statements).extracting(Sql::kind).containsExactly(SqlKind.SESSION, SqlKind.DDL);
        assertThat(statements.get(0).catalog()).isTrue();
        assertThat(statements.get(0).text())
                .startsWith("set @guruorm_column = (select concat(")
                .contains("c.collation_name", "c.generation_expression", "' null'", "c.column_default", "check_clause")
                .doesNotContain("c.is_nullable", "c.column_comment")
                .endsWith("where c.table_schema = 'shop' and c.table_name = 't' and c.column_name = 'a')");
        assertThat(statements.get(1).text())
                .isEqualTo("execute immediate concat('alter table `shop`.`t` modify column `a` varchar(9)',"
                        + " ifnull(@guruorm_column, ''), '')");
        assertThat(statements.get(1).transactional()).isFalse();
    }

    @Test
    void changesOfTheSchemaCommitSoTheyStandInNoTransaction() {
        assertThat(compile(MARIADB, schema -> schema.create("t", t -> t.id())))
                .extracting(Sql::transactional)
                .containsExactly(false);
        assertThat(compile(
                        MARIADB,
                        schema -> schema.create("t", t -> {
                            t.temporary();
                            t.id();
                        })))
                .extracting(Sql::transactional)
                .containsExactly(true);
    }

    @Test
    void renameStaysInItsSchema() {
        assertThat(compile(MARIADB, schema -> schema.rename("shop.t", "u")))
                .extracting(Sql::text)
                .containsExactly("alter table `shop`.`t` rename to `shop`.`u`");
    }

    @Test
    void namesMayHaveSixtyFourCharactersWhateverTheirBytes() {
        assertThat(compile(MARIADB, schema -> schema.create("ü".repeat(64), t -> t.id())))
                .hasSize(1);
        assertThat(compile(MARIADB, schema -> schema.table("t", t -> t.check("ü".repeat(64), "a > 0"))))
                .hasSize(1);
        assertThatThrownBy(() -> compile(MARIADB, schema -> schema.table("t", t -> t.check("ü".repeat(65), "a > 0"))))
                .hasMessageContaining("has 65 characters; MariaDB takes 64");
        assertThatThrownBy(() -> compile(MARIADB, schema -> schema.create("ü".repeat(65), t -> t.id())))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("has 65 characters; MariaDB takes 64");
        assertThat(compile(MARIADB, schema -> schema.createView("ü".repeat(64), "select 1")))
                .hasSize(1);
        assertThatThrownBy(() -> compile(MARIADB, schema -> schema.createDatabase("ü".repeat(65))))
                .hasMessageContaining("has 65 characters; MariaDB takes 64");
    }

    static Stream<RefusedCase> refusals() {
        return MariadbRefusedCases.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesByName(RefusedCase row) {
        assertThat(row.refusal(MARIADB)).hasMessageStartingWith("MariaDB").hasMessageContaining(row.feature());
    }

    private static List<Sql> compile(MariadbDialect dialect, Consumer<Schema> change) {
        var schema = new RecordingSchema(SchemaSnapshot.empty(dialect));
        change.accept(schema);
        return schema.changes().stream()
                .flatMap(one -> dialect.compile(one).stream())
                .toList();
    }
}
