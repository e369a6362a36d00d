package io.guruorm.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.MysqlFamilyStatementCase;
import io.guruorm.dialect.MysqlFamilyTextTest;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.SqlKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements, literals, scripts and errors of MariaDB, as text. */
class MariadbTextTest extends MysqlFamilyTextTest {

    private static final MariadbDialect MARIADB = MariadbDialect.of(11, 4);

    MariadbTextTest() {
        super(MARIADB);
    }

    static Stream<MysqlFamilyStatementCase> cases() {
        return MariadbStatementCases.all();
    }

    @Test
    void returningOfWhatWasIgnoredIsRefused() {
        assertThatThrownBy(() -> MARIADB.compile(InsertStatement.of("a", List.of(Map.of("b", 1)))
                        .ignoringConflicts()
                        .returning("b")))
                .isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void scriptsEndWhereMariadbEndsThem() {
        var script = """
                create table a (b text default ';\\';') comment "x;\\";y"; # ; '
                insert into `a;b` values (1--1, 2) /* ; /* not nested */; -- ; '
                create or replace definer=`root`@`%` trigger if not exists t before insert on a for each row begin
                  if new.b = ';' then set new.b = case when 1 then if(1, 2, 3) else 'end' end; end if;
                  l: loop leave l; end loop; for i in 1..3 do set @x = i; end for;
                end;
                create procedure p() select 1;
                /*!40101 set names utf8mb4 */; /*M!100100 create table c (d int) */;
                begin not atomic select 1; end;
                DELIMITER //
                create procedure q() begin select 1; end //
                create event e on schedule every 1 day do begin delete from a; end;//
                delimiter ;
                lock tables a write; truncate a; create temporary table z (a int); use shop""";
        assertThat(MARIADB.lexer().statements(script))
                .extracting(
                        ScriptStatement::name,
                        ScriptStatement::line,
                        s -> s.sql().kind(),
                        s -> s.sql().transactional())
                .containsExactly(
                        tuple("create table", 1, SqlKind.DDL, false),
                        tuple("insert", 2, SqlKind.DML, true),
                        tuple("create or", 3, SqlKind.DDL, false),
                        tuple("create procedure", 7, SqlKind.DDL, false),
                        tuple("set", 8, SqlKind.SESSION, true),
                        tuple("create table", 8, SqlKind.DDL, false),
                        tuple("begin", 9, SqlKind.DDL, false),
                        tuple("create procedure", 11, SqlKind.DDL, false),
                        tuple("create event", 12, SqlKind.DDL, false),
                        tuple("lock", 14, SqlKind.SESSION, false),
                        tuple("truncate", 14, SqlKind.DDL, false),
                        tuple("create temporary", 14, SqlKind.DDL, true),
                        tuple("use", 14, SqlKind.SESSION, true));
        assertThat(MARIADB.lexer().statements(script).get(5).text()).isEqualTo("/*M!100100 create table c (d int) */");
        assertThat(MARIADB.lexer().statements(script).get(8).text())
                .isEqualTo("create event e on schedule every 1 day do begin delete from a; end;");
    }

    @ParameterizedTest
    @CsvSource({
        "1062,23000,UNIQUE",
        "1451,23000,FOREIGN_KEY",
        "1452,23000,FOREIGN_KEY",
        "1048,23000,NOT_NULL",
        "1364,HY000,NOT_NULL",
        "4025,23000,CHECK",
        "1213,40001,DEADLOCK",
        "1020,HY000,SERIALIZATION",
        "1205,HY000,LOCK_TIMEOUT",
        "1317,70100,CANCELLED",
        "1969,70100,CANCELLED",
        "1927,70100,LOST_CONNECTION",
        "0,08000,LOST_CONNECTION",
        "1146,42S02,OTHER"
    })
    void errorsMeanWhatTheirNumberSays(int code, String state, ErrorKind kind) {
        assertThat(MARIADB.errorKind(state, code, "words")).isEqualTo(kind);
    }
}
