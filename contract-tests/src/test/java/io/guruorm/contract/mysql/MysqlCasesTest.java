package io.guruorm.contract.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.contract.mysqlfamily.MysqlFamilyCasesTest;
import io.guruorm.dialect.MysqlFamilyStatementCase;
import io.guruorm.dialect.SchemaText;
import io.guruorm.dialect.mysql.MysqlCases;
import io.guruorm.dialect.mysql.MysqlStatementCases;
import io.guruorm.testing.FreshDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every row of MySQL's tables of schema changes and statements, on a real server. */
class MysqlCasesTest extends MysqlFamilyCasesTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMysql();

    /** The databases that rows make beside their own. */
    private static final List<String> OTHERS = List.of("guruorm_shop", "guruorm`b");

    MysqlCasesTest() {
        super(fresh);
    }

    /** What somebody says in SQL of his own nobody refuses by the version. */
    static Stream<SchemaText.Case> changes() {
        boolean expressions = MysqlReleases.isSince(fresh.database(), 13);
        return MysqlCases.all().stream()
                .filter(row -> expressions || !row.sql().get(0).endsWith("((lower(b)), a)"));
    }

    static Stream<MysqlFamilyStatementCase> statements() {
        return MysqlStatementCases.all();
    }

    @BeforeEach
    void withoutOthers() {
        LiveSchema schema = new LiveSchema(database());
        OTHERS.forEach(schema::dropDatabaseIfExists);
    }

    /** The server leaves out of its comments what it is too old for. */
    @Test
    void changeKeepsWhatItIsNotTold() {
        database()
                .statement("create table t (id int auto_increment primary key, a varchar(9) character set latin1"
                        + " collate latin1_bin not null default 'q''s' comment 'it''s' /*!80016 check (a <> 'z') */,"
                        + " b datetime(6) not null default current_timestamp(6) on update current_timestamp(6)"
                        + " /*!80023 invisible */, j json null, n int null default 4,"
                        + " c datetime(3) not null default current_timestamp(3) on update current_timestamp(3),"
                        + " e varchar(9) not null /*!80013 default (concat('it''s', '\\\\')) */,"
                        + " k bit(3) default b'101', l varbinary(3) default x'0127', g int as (n + 1) stored)");
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
            t.rawColumn("c", "datetime(3)").comment("raw").change();
            t.string("e", 99).change();
            t.rawColumn("k", "bit(4)").change();
            t.binary("l", 4).change();
            t.bigInteger("g").change();
        });
        String shown = String.valueOf(
                        database().select("show create table t").get(0).string("Create Table"))
                .replaceAll("int\\([0-9]+\\)", "int")
                .replaceAll(" /\\*!80023 INVISIBLE \\*/", "");
        assertThat(shown)
                .contains(
                        "`id` bigint NOT NULL AUTO_INCREMENT,\n  `n` bigint NOT NULL DEFAULT '4' COMMENT 'what? \\\\ it''s'")
                .contains(
                        "`a` varchar(99) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'q''s' COMMENT 'it''s'")
                .contains("`b` datetime(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)")
                .contains("`c` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)"
                        + " COMMENT 'raw'")
                .contains("`j` text,")
                .contains("`k` bit(4) DEFAULT b'101'")
                .contains("`l` varbinary(4) DEFAULT '\1''',")
                .contains("`g` bigint GENERATED ALWAYS AS ((`n` + 1)) STORED");
        if (MysqlReleases.isSince(database(), 23)) {
            assertThat(shown)
                    .contains("CHECK ((`a` <> _latin1'z'))")
                    .contains("DEFAULT (concat(_utf8mb4'it\\'s',_utf8mb4'\\\\'))");
        }
    }
}
