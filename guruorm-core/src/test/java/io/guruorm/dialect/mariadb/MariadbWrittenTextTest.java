package io.guruorm.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.dialect.WrittenQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server keeps of views, triggers and routines, made into text that anybody may send. */
class MariadbWrittenTextTest {

    private static WrittenQuery read(String told) {
        return MariadbDialect.of(11, 4)
                .catalog()
                .whole(List.of())
                .query("s", told)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select `s`.`t`.`a` AS `a` from `s`.`t`|select `t`.`a` AS `a` from `t`",
                "select `o`.`t`.`a` AS `a` from `o`.`t`|select `o`.`t`.`a` AS `a` from `o`.`t`",
                "nextval(`s`.`q`)|nextval(`q`)",
                "select '`s`.`t`' AS `x` from `s`.`t`|select '`s`.`t`' AS `x` from `t`",
                "select `t`.`s` AS `s` from `s`.`t` join `s`.`u`|select `t`.`s` AS `s` from `t` join `u`",
                "select `s`.`a` AS `a` from `s`.`t` `s`|select `s`.`a` AS `a` from `t` `s`",
                "select `s`.`a` AS `a` from (`s`.`s` join `s`.`u`)|select `s`.`a` AS `a` from `s` join `u`",
                "select 1 AS `x` from ((`t` join `u`) left join (`v` join `w`) on(1))|select 1 AS `x` from `t` join `u` left join (`v` join `w`) on(1)",
                "select 1 AS `x` from (select 2 AS `y`) `z` where (1)|select 1 AS `x` from (select 2 AS `y`) `z` where (1)",
                "select trim(both 'x' from `s`.`a`) AS `a` from `s`.`t` `s`|select trim(both 'x' from `s`.`a`) AS `a` from `t` `s`",
                "select `s`.`f`(`s`.`a`) AS `a` from `t` `s`|select `f`(`s`.`a`) AS `a` from `t` `s`",
                "select nextval(`s`.`q`) AS `s` from `s`.`t`|select nextval(`q`) AS `s` from `t`",
                "select `s`.`a` AS `a` from `s`.`t` `s` where (`s`.`a`) in (select `s`.`t`.`b` from `s`.`t`)"
                        + "|select `s`.`a` AS `a` from `t` `s` where (`s`.`a`) in (select `t`.`b` from `t`)",
            })
    void theSchemaGoesAndAnAliasOfItsNameStays(String told, String written) {
        assertThat(read(told).text()).isEqualTo(written);
    }

    @Test
    void tablesOfTheSchemaAreFound() {
        WrittenQuery query = read("select `t`.`a` AS `a` from `s`.`t` join `o`.`u` join `s`.`v`");
        assertThat(query.tables()).isEqualTo(List.of("t", "v"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select 'a\\b', \"c\\d\", 'it''s'|select 'a\\\\b', \"c\\\\d\", 'it''s'",
                "select 'a\\nb'|select 'a\\nb'",
                "select '\\'|select '\\\\'",
                "select `a\\b`, 1 -- it's\\|select `a\\b`, 1 -- it's\\",
                "select 1 # it's \\|select 1 # it's \\",
                "select 1--'\\'|select 1--'\\\\'",
                "select /* it's \\ */ '\\'|select /* it's \\ */ '\\\\'",
            })
    void backslashesComeBack(String told, String written) {
        assertThat(MariadbSourceText.of(told, "")).isEqualTo(written);
    }

    @Test
    void theModeSaysWhatAQuoteIsAndWhetherBackslashesCount() {
        assertThat(MariadbSourceText.of("select \"a\\b\"", "PIPES_AS_CONCAT,ANSI_QUOTES"))
                .isEqualTo("select \"a\\b\"");
        assertThat(MariadbSourceText.of("select 'a\\b'", "NO_BACKSLASH_ESCAPES"))
                .isEqualTo("select 'a\\b'");
    }
}
