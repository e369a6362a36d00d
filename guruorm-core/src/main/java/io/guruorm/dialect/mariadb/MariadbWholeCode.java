package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.MysqlFamilySchemas;
import io.guruorm.dialect.MysqlFamilyWholeCode;

/**
 * What is MariaDB's own in the questions about triggers and routines. A backslash in a string is told without the one before
 * it, a line feed with one, so that a backslash before some letters may be either, and a question mark for each character of
 * four bytes.
 */
final class MariadbWholeCode extends MysqlFamilyWholeCode {

    private static final String UNTOLD =
            "(instr(%1$s, char(63)) or (not find_in_set('NO_BACKSLASH_ESCAPES', %2$s) and binary %1$s regexp concat('[', char(92), char(92),"
                    + " '][0trnZ]')))";

    private static final String IS_ORACLE = "find_in_set('ORACLE', r.sql_mode)";

    /** No other function looks at its next row. */
    private static final String AGGREGATE = "r.routine_type = 'FUNCTION' and r.routine_definition regexp"
            + " 'fetch[[:space:]]+group[[:space:]]+next[[:space:]]+row'";

    MariadbWholeCode(MysqlFamilySchemas schemas) {
        super(schemas);
    }

    @Override
    protected String halfTold(String text, String mode) {
        return UNTOLD.formatted(text, mode);
    }

    @Override
    protected String routineHalfTold() {
        return super.routineHalfTold() + " and not " + IS_ORACLE;
    }

    @Override
    protected String selectLongTexts() {
        return "set statement group_concat_max_len = 16777216 for select";
    }

    @Override
    protected String routineKind() {
        return "if(" + AGGREGATE + ", 'aggregate', lower(r.routine_type))";
    }

    @Override
    protected String routineWords() {
        return "if(" + AGGREGATE + ", 'aggregate ', ''), lower(r.routine_type)";
    }

    @Override
    protected String routineBeyond() {
        return "if(" + IS_ORACLE + ", 'routine in the SQL mode ORACLE', null)";
    }
}
