package io.guruorm.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.dialect.ShownText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server keeps of expressions, and shows of single objects, made into text that anybody may send. */
class MysqlWrittenTextTest {

    private static ShownText shown(String statement) {
        return MysqlDialect.of(9, 4).catalog().whole(List.of()).shown(statement).orElseThrow();
    }

    private static String sql(String kept) {
        return MysqlDialect.of(9, 4).catalog().whole(List.of()).expression(kept);
    }

    /** As the server keeps it: each byte a letter, with a backslash before quotes. */
    private static String kept(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("\n", "\\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "(`a` + 1)|(`a` + 1)",
                "concat(`a`,_utf8mb4'é🙂漢')|concat(`a`,'é🙂漢')",
                "(`a` <> _utf8mb4'x\\'\\\\')|(`a` <> 'x\\'\\\\')",
                "(`a` <> _utf8mb3'é')|(`a` <> 'é')",
                "(`a` <> _latin1'a')|(`a` <> 'a')",
                "(`a` <> _cp1250'a')|(`a` <> 'a')",
                "(`a` <> _utf16'a')|(`a` <> _utf16 x'61')",
                "(`é_latin1'q'` <> _utf8mb4'`')|(`é_latin1'q'` <> '`')",
            })
    void expressionsAreAsTheyWereGiven(String told, String written) {
        assertThat(sql(kept(told))).isEqualTo(written);
    }

    @Test
    void bytesThatAreNoLettersOfOursAreLettersOfTheirSetOrBytes() {
        assertThat(sql("(`a` <> _latin1\\'\u00e9\u0080\u0081\\')")).isEqualTo("(`a` <> 'é€\u0081')");
        assertThat(sql("(`a` <> _cp1250\\'\u00e9\\\\\\'\\')")).isEqualTo("(`a` <> _cp1250 x'e927')");
        assertThat(sql("a\\nb\\rc\\0d\\Ze")).isEqualTo("a\nb\rc\0d\u001ae");
    }

    @Test
    void aViewTellsItsOptionsAndItsQuery() {
        ShownText view =
                shown("CREATE ALGORITHM=MERGE DEFINER=`a VIEW `@`%` SQL SECURITY INVOKER VIEW `as` (`as`,`b`) AS"
                        + " select `t`.`as` AS `as`,'🙂' AS `b` from `t` WITH LOCAL CHECK OPTION");
        assertThat(view.viewOptions()).contains("algorithm=merge sql security invoker");
        assertThat(view.viewQuery()).isEqualTo("select `t`.`as` AS `as`,'🙂' AS `b` from `t` WITH LOCAL CHECK OPTION");
        assertThat(shown("CREATE ALGORITHM=UNDEFINED DEFINER=`r`@`h` SQL SECURITY DEFINER VIEW `v` AS select 1 AS `1`")
                        .viewOptions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CREATE DEFINER=`r`@`h` TRIGGER `for each row` BEFORE INSERT ON `t` FOR EACH ROW set new.a = 'it''s'|set new.a = 'it''s'",
                "CREATE DEFINER=\"r\"@\"h\" TRIGGER \"x\" BEFORE INSERT ON \"t\" FOR EACH ROW begin end|begin end",
            })
    void aTriggerTellsWhatItDoes(String told, String body) {
        assertThat(shown(told).body()).isEqualTo(body);
    }

    @Test
    void aRoutineTellsWhatItDoes() {
        assertThat(shown(
                                "CREATE DEFINER=`r`@`h` FUNCTION `f`(a int, b enum('x)','y\\\\')) RETURNS varchar(30) CHARSET latin1\n"
                                        + "    READS SQL DATA\n    DETERMINISTIC\n    SQL SECURITY INVOKER\n"
                                        + "    COMMENT 'it''s \\\\ \\n'\nreturn 'it''s'")
                        .body())
                .isEqualTo("return 'it''s'");
        assertThat(shown("CREATE DEFINER=\"r\"@\"h\" PROCEDURE \"p\"()\nselect \"a\"")
                        .body())
                .isEqualTo("select \"a\"");
    }

    @Test
    void aTableTellsDefaultsAndParsers() {
        ShownText table = shown(
                "CREATE TABLE `t` (\n  `a` varbinary(9) DEFAULT '\0J''\\\\',\n  `b` varchar(9) DEFAULT 0xC3A9,\n"
                        + "  `c` int,\n  `e` int DEFAULT '3',\n  FULLTEXT KEY `f` (`a`) /*!50100 WITH PARSER `ngram` */ ,\n  FULLTEXT KEY `g` (`b`)\n) ENGINE=InnoDB");
        assertThat(table.defaultOf("a")).contains("'\0J''\\\\'");
        assertThat(table.defaultOf("b")).contains("0xC3A9");
        assertThat(table.defaultOf("c")).isEmpty();
        assertThat(table.defaultOf("d")).isEmpty();
        assertThat(table.optionsOf("f")).contains("with parser `ngram`");
        assertThat(table.optionsOf("g")).isEmpty();
    }
}
