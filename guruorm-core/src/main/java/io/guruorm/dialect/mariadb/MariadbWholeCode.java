package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.MysqlFamilySchemas;
import io.guruorm.sql.Sql;

/**
 * Questions about the triggers and routines of some databases. A backslash in a string is told without the one before it,
 * a line feed with one, so that a backslash before some letters may be either, and a question mark for each character of four bytes.
 * One with either is asked by itself. The questions read the same in every SQL mode.
 *
 * @param schemas which databases
 */
record MariadbWholeCode(MysqlFamilySchemas schemas) {

    /** Lists of arguments may be longer than what the server puts together by itself. */
    private static final String LONG_TEXTS = "set statement group_concat_max_len = 16777216 for ";

    private static final String UNTOLD =
            "instr(%1$s, char(63)) or (not find_in_set('NO_BACKSLASH_ESCAPES', %2$s) and binary %1$s regexp concat('[', char(92), char(92),"
                    + " '][0trnZ]'))";

    /** With its collation, as that of the database may be another where it is made again. */
    private static final String TYPE = "concat(%1$s.dtd_identifier, if(%1$s.character_set_name is null, '',"
            + " concat(' character set ', %1$s.character_set_name, ' collate ', %1$s.collation_name)))";

    private static final String ARGUMENTS = "(select p.specific_schema, p.specific_name, p.routine_type,"
            + " group_concat(if(p.routine_type = 'PROCEDURE', concat(lower(p.parameter_mode), ' '), ''), "
            + MysqlFamilySchemas.quoted("p.parameter_name") + ", ' ', " + TYPE.formatted("p")
            + " order by p.ordinal_position separator ', ') as arguments from information_schema.parameters p"
            + " where %s and p.ordinal_position > 0 group by p.specific_schema, p.specific_name, p.routine_type)";

    /** No other function looks at its next row. */
    private static final String AGGREGATE = "r.routine_type = 'FUNCTION' and r.routine_definition regexp"
            + " 'fetch[[:space:]]+group[[:space:]]+next[[:space:]]+row'";

    private static final String COMMENT = "if(length(r.routine_comment) = 0, '', concat(' comment ',"
            + " if(find_in_set('NO_BACKSLASH_ESCAPES', r.sql_mode), concat('''', replace(r.routine_comment, '''', ''''''),"
            + " ''''), quote(r.routine_comment))))";

    Sql triggers() {
        return Sql.catalogRead("select " + schemas.called("g.trigger_schema") + " as namespace,"
                + " g.event_object_table as table_name, g.trigger_name as name, 'trigger' as kind, concat('create trigger ', "
                + schemas.quoted("g.trigger_schema", "g.trigger_name")
                + ", ' ', lower(g.action_timing), ' ', lower(g.event_manipulation), ' on ', "
                + schemas.quoted("g.trigger_schema", "g.event_object_table")
                + ", ' for each row ') as head, g.action_statement as definition, g.sql_mode as mode,"
                + " g.action_order as position, 'origin' as enabled, if("
                + UNTOLD.formatted("g.action_statement", "g.sql_mode") + ", "
                + MysqlFamilySchemas.show("'trigger'", "g.trigger_schema", "g.trigger_name")
                + ", null) as ask, 'SQL Original Statement' as asked"
                + " from information_schema.triggers g where " + schemas.among("g.trigger_schema")
                + " order by 1, 2, g.action_timing, g.event_manipulation, g.action_order");
    }

    Sql routines() {
        return Sql.catalogRead(LONG_TEXTS + "select " + schemas.called("r.routine_schema")
                + " as namespace, r.routine_name as name, if(" + AGGREGATE
                + ", 'aggregate', lower(r.routine_type)) as kind, coalesce(a.arguments, '') as arguments,"
                + " if(r.routine_type = 'FUNCTION', " + TYPE.formatted("r") + ", null) as result, 'sql' as language,"
                + " concat('create ', if(" + AGGREGATE + ", 'aggregate ', ''), lower(r.routine_type), ' ', "
                + schemas.quoted("r.routine_schema", "r.routine_name")
                + ", '(', coalesce(a.arguments, ''), ')', if(r.routine_type = 'FUNCTION', concat(' returns ', "
                + TYPE.formatted("r") + "), ''), if(r.is_deterministic = 'YES', ' deterministic', ''), ' ',"
                + " lower(r.sql_data_access), if(r.security_type = 'INVOKER', ' sql security invoker', ''), " + COMMENT
                + ", ' ') as head, r.routine_definition as definition, r.sql_mode as mode,"
                + " if(length(r.routine_comment) = 0, null, r.routine_comment) as comment,"
                + " if(find_in_set('ORACLE', r.sql_mode), 'routine in the SQL mode ORACLE', null) as beyond, if("
                + UNTOLD.formatted("r.routine_definition", "r.sql_mode")
                + " and not find_in_set('ORACLE', r.sql_mode), "
                + MysqlFamilySchemas.show("lower(r.routine_type)", "r.routine_schema", "r.routine_name")
                + ", null) as ask, if(r.routine_type = 'FUNCTION', 'Create Function', 'Create Procedure') as asked from information_schema.routines r left join "
                + ARGUMENTS.formatted(schemas.among("p.specific_schema"))
                + " a on a.specific_schema = r.routine_schema and a.specific_name = r.specific_name"
                + " and a.routine_type = r.routine_type where " + schemas.among("r.routine_schema")
                + " and r.routine_type in ('FUNCTION', 'PROCEDURE') order by 1, 2, r.routine_type");
    }
}
