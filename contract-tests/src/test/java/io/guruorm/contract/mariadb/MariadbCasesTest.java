package io.guruorm.contract.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.contract.mysqlfamily.MysqlFamilyCasesTest;
import io.guruorm.dialect.MysqlFamilyStatementCase;
import io.guruorm.dialect.SchemaText;
import io.guruorm.dialect.mariadb.MariadbCases;
import io.guruorm.dialect.mariadb.MariadbStatementCases;
import io.guruorm.testing.FreshDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every row of MariaDB's tables of schema changes and statements, on a real server. */
class MariadbCasesTest extends MysqlFamilyCasesTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMariadb();

    MariadbCasesTest() {
        super(fresh);
    }

    static List<SchemaText.Case> changes() {
        return MariadbCases.all();
    }

    static Stream<MysqlFamilyStatementCase> statements() {
        return MariadbStatementCases.all();
    }

    @Test
    void changeKeepsWhatItIsNotTold() {
        database()
                .statement(
                        "create table t (id int auto_increment primary key, a varchar(9) character set latin1"
                                + " collate latin1_bin not null default 'q''s' comment 'it''s' check (a <> 'z'), b datetime(6) not null"
                                + " default current_timestamp(6) on update current_timestamp(6) invisible, j json null, n int null default 4)");
        new LiveSchema(database()).table("t", t -> {
            t.bigInteger("id").change();
            t.string("a", 99).change();
            t.dateTime("b", 3).nullable().change();
            t.text("j").change();
            t.bigInteger("n")
                    .nullable(false)
                    .after("id")
                    .comment("what? \\ it's")
                    .change();
        });
        assertThat(database().select("show create table t").get(0).string("Create Table"))
                .contains(
                        "`id` bigint(20) NOT NULL AUTO_INCREMENT,\n  `n` bigint(20) NOT NULL DEFAULT 4 COMMENT 'what? \\\\ it''s'")
                .contains(
                        "`a` varchar(99) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'q''s' COMMENT 'it''s'"
                                + " CHECK (`a` <> 'z')")
                .contains("`b` datetime(3) INVISIBLE DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3)")
                .contains("`j` text DEFAULT NULL");
    }

    @Test
    void sequencesAreDroppedToo() {
        database().statement("create sequence s");
        empty();
        assertThat(database().query(database().dialect().catalog().ownObjects()))
                .isEmpty();
    }
}
