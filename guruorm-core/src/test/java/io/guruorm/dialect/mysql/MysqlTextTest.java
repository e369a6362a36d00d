package io.guruorm.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.MysqlFamilyStatementCase;
import io.guruorm.dialect.MysqlFamilyTextTest;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements, literals, scripts and errors of MySQL, as text. */
class MysqlTextTest extends MysqlFamilyTextTest {

    private static final MysqlDialect MYSQL = MysqlDialect.of(8, 4);

    MysqlTextTest() {
        super(MYSQL);
    }

    static Stream<MysqlFamilyStatementCase> cases() {
        return MysqlStatementCases.all();
    }

    @Test
    void itHasNoReturning() {
        assertThatThrownBy(() -> MYSQL.compile(
                        InsertStatement.of("a", List.of(Map.of("b", 1))).returning("b")))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith("MySQL has no returning.");
    }

    @Test
    void scriptsEndWhereMysqlEndsThem() {
        var script = """
                create table a (b text default ';\\';') comment "x;\\";y"; # ; '
                insert into `a;b` values (1--1, 2) /* ; /* not nested */; -- ; '
                create definer=`root`@`%` trigger if not exists t before insert on a for each row begin
                  if new.b = ';' then set new.b = case when 1 then if(1, 2, 3) else 'end' end; end if;
                  l: loop leave l; end loop; while @x < 3 do set @x = @x + 1; end while;
                end;
                create procedure p() select 1;
                /*!40101 set names utf8mb4 */; create table c (d int) /*M!100100 ; */;
                DELIMITER //
                create procedure q() begin select 1; end //
                create event e on schedule every 1 day do begin delete from a; end;//
                delimiter ;
                lock tables a write; truncate a; create temporary table z (a int); use shop""";
        assertThat(MYSQL.lexer().statements(script))
                .extracting(
                        ScriptStatement::name,
                        ScriptStatement::line,
                        s -> s.sql().kind(),
                        s -> s.sql().transactional())
                .containsExactly(
                        tuple("create table", 1, SqlKind.DDL, false),
                        tuple("insert", 2, SqlKind.DML, true),
                        tuple("create definer", 3, SqlKind.DDL, false),
                        tuple("create procedure", 7, SqlKind.DDL, false),
                        tuple("set", 8, SqlKind.SESSION, true),
                        tuple("create table", 8, SqlKind.DDL, false),
                        tuple("create procedure", 10, SqlKind.DDL, false),
                        tuple("create event", 11, SqlKind.DDL, false),
                        tuple("lock", 13, SqlKind.SESSION, false),
                        tuple("truncate", 13, SqlKind.DDL, false),
                        tuple("create temporary", 13, SqlKind.DDL, true),
                        tuple("use", 13, SqlKind.SESSION, true));
        assertThat(MYSQL.lexer().statements(script).get(5).text()).isEqualTo("create table c (d int)");
        assertThat(MYSQL.lexer().statements(script).get(7).text())
                .isEqualTo("create event e on schedule every 1 day do begin delete from a; end;");
    }

    @Test
    void catalogIsAskedInItsOwnWords() {
        assertThat(MYSQL.catalog().hasTable("shop.t").text())
                .isEqualTo("select exists (select 1 from information_schema.tables t where"
                        + " t.table_schema = coalesce(?, database()) and t.table_name = ?"
                        + " and t.table_type = 'BASE TABLE') as answer");
        assertThat(MYSQL.catalog().hasTable("shop.t").bindings()).containsExactly("shop", "t");
        assertThat(MYSQL.catalog().hasView("v").text()).contains("information_schema.views v");
        assertThat(MYSQL.catalog().hasIndex("t", List.of("a", "b")).text())
                .startsWith("select /*+ set_var(group_concat_max_len = 65536) */ exists (")
                .contains("as json), null) = cast(? as json)");
        assertThat(MYSQL.catalog().columns("t").text()).contains("c.generation_expression <> ''");
        assertThat(MYSQL.catalog()
                        .drop(
                                DatabaseObject.Kind.TABLE,
                                List.of(
                                        new DatabaseObject(DatabaseObject.Kind.TABLE, "s", "a", ""),
                                        new DatabaseObject(DatabaseObject.Kind.TABLE, "s", "b", ""))))
                .extracting(Sql::text)
                .containsExactly("drop table if exists `s`.`a`, `s`.`b`");
    }

    @Test
    void rolesGoBackAsTheServerGaveThem() {
        assertThat(MYSQL.session().actAs("`app`@`%`,`a``b`@`h`").text()).isEqualTo("set role `app`@`%`,`a``b`@`h`");
        assertThat(MYSQL.session().actAs("a`; x").text()).isEqualTo("set role `a``; x`");
        assertThat(MYSQL.session().reset()).extracting(Sql::text).contains("set session max_execution_time = default");
        assertThat(MYSQL.session().tryLock(1).bindings()).containsExactly("guruorm_0000000000000001");
        assertThat(MYSQL.session().blockers(7).text()).contains("performance_schema.data_lock_waits");
        assertThat(MYSQL.session().settings().text()).contains("performance_schema.session_variables");
        assertThat(MYSQL.session().transactionMarked().text()).contains("performance_schema.session_status");
    }

    @Test
    void catalogTellsWhetherAChangeWasDone() {
        var change =
                MYSQL.lexer().statements("alter table s.a add b int").get(0).aftermath();
        var question = change.state().orElseThrow();
        assertThat(question.text()).contains("information_schema.check_constraints k join");
        assertThat(MYSQL.raw(question.text(), question.bindings()).bindings()).startsWith("s", "a", "s", "a");
        assertThat(MYSQL.lexer()
                        .statements("create view v as select 1")
                        .get(0)
                        .aftermath()
                        .state())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "1062,23000,UNIQUE",
        "1451,23000,FOREIGN_KEY",
        "1452,23000,FOREIGN_KEY",
        "1048,23000,NOT_NULL",
        "1364,HY000,NOT_NULL",
        "3819,HY000,CHECK",
        "1213,40001,DEADLOCK",
        "3572,HY000,LOCK_TIMEOUT",
        "1205,HY000,LOCK_TIMEOUT",
        "1317,70100,CANCELLED",
        "3024,HY000,CANCELLED",
        "4031,HY000,LOST_CONNECTION",
        "0,08000,LOST_CONNECTION",
        "1146,42S02,OTHER"
    })
    void errorsMeanWhatTheirNumberSays(int code, String state, ErrorKind kind) {
        assertThat(MYSQL.errorKind(state, code, "words")).isEqualTo(kind);
    }
}
