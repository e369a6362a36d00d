package io.guruorm.dialect.sqlserver;

import static io.guruorm.dialect.SchemaText.compile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.SchemaText;
import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of schema changes on SQL Server, as text, and what is refused. */
class SqlServerSchemaTest {

    private static final SqlServerDialect SQL_SERVER = SqlServerDialect.of(15);

    static List<SchemaText.Case> cases() {
        return SqlServerCases.all();
    }

    static List<SchemaText.Refused> refusals() {
        return SqlServerCases.refused();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesTo(SchemaText.Case row) {
        var statements = compile(SQL_SERVER, row.change());
        assertThat(statements).extracting(Sql::text).containsExactlyElementsOf(row.sql());
        assertThat(statements).allSatisfy(sql -> {
            assertThat(sql.kind()).isEqualTo(SqlKind.DDL);
            assertThat(sql.transactional())
                    .isEqualTo(SQL_SERVER.raw(sql.text(), List.of()).transactional());
            assertThat(sql.tables().known()).isTrue();
            assertThat(SQL_SERVER.raw(sql.text(), List.of()).kind()).isEqualTo(SqlKind.DDL);
        });
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses(SchemaText.Refused row) {
        assertThatThrownBy(() -> compile(SQL_SERVER, row.change()))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith("SQL Server has no ")
                .hasMessageContaining(row.feature());
    }

    @Test
    void everyRowOfTheMapHasItsTextOrIsRefused() {
        assertThat(SchemaText.missing(cases(), refusals())).isEmpty();
    }

    @Test
    void changesOfTheSchemaStandInTransactions() {
        assertThat(compile(SQL_SERVER, schema -> schema.createView("v", "select 1 as a"))
                        .get(0)
                        .transactional())
                .isTrue();
        assertThat(compile(SQL_SERVER, schema -> schema.createDatabase("d"))
                        .get(0)
                        .transactional())
                .isFalse();
        assertThat(SQL_SERVER.supports(Capability.TRANSACTIONAL_DDL)).isTrue();
    }

    @Test
    void statementsNameTheirTables() {
        assertThat(compile(
                                SQL_SERVER,
                                schema -> schema.table(
                                        "s.t",
                                        t -> t.foreign("a").references("id").on("u")))
                        .get(0)
                        .tables())
                .isEqualTo(TableNames.of("s.t", "u"));
        assertThat(compile(SQL_SERVER, schema -> schema.rename("s.t", "u"))
                        .get(0)
                        .tables())
                .isEqualTo(TableNames.of("s.t", "s.u"));
    }

    @Test
    void namesMayHaveHundredAndTwentyEightCharacters() {
        assertThat(compile(SQL_SERVER, schema -> schema.create("ü".repeat(128), t -> t.integer("a"))))
                .hasSize(1);
        assertThatThrownBy(() -> compile(SQL_SERVER, schema -> schema.create("ü".repeat(129), t -> t.integer("a"))))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("has 129 characters; SQL Server takes 128");
        assertThatThrownBy(() -> compile(SQL_SERVER, schema -> schema.create("a.b.c", t -> t.integer("a"))))
                .isInstanceOf(GuruException.class);
        assertThatThrownBy(() -> compile(SQL_SERVER, schema -> schema.rename("t", "u".repeat(129))))
                .isInstanceOf(GuruException.class);
        assertThatThrownBy(() -> compile(SQL_SERVER, schema -> schema.rename("a.t", "b.u")))
                .hasMessageContaining("names another schema");
    }

    @Test
    void namesThatWouldBeReadOtherwiseAreRefused() {
        assertThatThrownBy(() -> compile(SQL_SERVER, schema -> schema.table("t", t -> t.renameColumn("a", "b\\\nc"))))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("backslash");
        assertThatThrownBy(() -> compile(SQL_SERVER, schema -> schema.create("s.t", t -> t.temporary())))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("stands in no schema");
    }

    @Test
    void aViewShowsOneQuery() {
        for (var text :
                List.of("select 1 as a; select 2 as b", "select 1 as a\ngo\nselect 2 as b", "drop table t", "")) {
            assertThatThrownBy(() -> compile(SQL_SERVER, schema -> schema.createView("v", text)))
                    .isInstanceOf(GuruException.class);
        }
    }

    @Test
    void versionsBefore2019AreRefused() {
        assertThatThrownBy(() -> SqlServerDialect.of(14)).hasMessageContaining("Use SQL Server 2019");
    }
}
