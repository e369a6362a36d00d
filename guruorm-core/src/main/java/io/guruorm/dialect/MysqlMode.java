package io.guruorm.dialect;

/**
 * The SQL mode of our sessions: what does not fit is an error, not cut or made zero; a query that groups may not pick
 * rows at will; strings have backslashes and double quotes are no names, as this dialect writes and reads them.
 */
public final class MysqlMode {

    /** The mode, as {@code sql_mode} takes it. */
    public static final String STRICT = "STRICT_TRANS_TABLES,STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_IN_DATE,"
            + "NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    private MysqlMode() {}
}
