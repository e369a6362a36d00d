package io.guruorm.dialect.mysql;

import io.guruorm.dialect.MysqlFamilySchemas;
import io.guruorm.dialect.MysqlFamilyWholeCode;

/**
 * What is MySQL's own in the questions about triggers and routines. In their texts a string stands without the backslashes
 * and the doubled quotes that were written in it, so that one with any quotes has to be asked by itself.
 */
final class MysqlWholeCode extends MysqlFamilyWholeCode {

    private static final String HAS_QUOTES = "%1$s regexp concat('[', char(34, 39, 63, 96, 92, 92 using utf8mb4), ']')";

    MysqlWholeCode(MysqlFamilySchemas schemas) {
        super(schemas);
    }

    @Override
    protected String halfTold(String text, String mode) {
        return HAS_QUOTES.formatted(text);
    }

    @Override
    protected String selectLongTexts() {
        return "select /*+ set_var(group_concat_max_len = 16777216) */";
    }

    @Override
    protected String routineKind() {
        return "lower(r.routine_type)";
    }

    @Override
    protected String routineWords() {
        return routineKind();
    }

    @Override
    protected String routineBeyond() {
        return "case when r.routine_body <> 'SQL' then 'routine in another language'"
                + " when instr(concat(coalesce(a.arguments, ''), coalesce(r.dtd_identifier, '')), char(63))"
                + " then 'arguments of routine' end";
    }
}
