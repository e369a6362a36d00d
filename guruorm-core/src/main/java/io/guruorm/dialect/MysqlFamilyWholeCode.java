package io.guruorm.dialect;

import io.guruorm.sql.Sql;

/**
 * Questions about the triggers and routines of some databases of MySQL or MariaDB, which read the same in every SQL mode.
 * What is told by half is asked by itself.
 */
public abstract class MysqlFamilyWholeCode {

    /** With its collation, as that of the database may be another where it is made again. */
    private static final String TYPE = "concat(%1$s.dtd_identifier, if(%1$s.character_set_name is null, '',"
            + " concat(' character set ', %1$s.character_set_name, ' collate ', %1$s.collation_name)))";

    private static final String ARGUMENTS = "(select p.specific_schema, p.specific_name, p.routine_type,"
            + " group_concat(if(p.routine_type = 'PROCEDURE', concat(lower(p.parameter_mode), ' '), ''), "
            + MysqlFamilySchemas.quoted("p.parameter_name") + ", ' ', " + TYPE.formatted("p")
            + " order by p.ordinal_position separator ', ') as arguments from information_schema.parameters p"
            + " where %s and p.ordinal_position > 0 group by p.specific_schema, p.specific_name, p.routine_type)";

    private static final String COMMENT = "if(length(r.routine_comment) = 0, '', concat(' comment ',"
            + " if(find_in_set('NO_BACKSLASH_ESCAPES', r.sql_mode), concat('''', replace(r.routine_comment, '''', ''''''),"
            + " ''''), quote(r.routine_comment))))";

    private final MysqlFamilySchemas schemas;

    /**
     * For the two.
     *
     * @param schemas which databases
     */
    protected MysqlFamilyWholeCode(MysqlFamilySchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * The condition that a text is told by half.
     *
     * @param text the text, as SQL
     * @param mode its SQL mode, as SQL
     */
    protected abstract String halfTold(String text, String mode);

    /** The condition that a routine {@code r} is told by half. */
    protected String routineHalfTold() {
        return halfTold("r.routine_definition", "r.sql_mode");
    }

    /** {@code select}, with room for texts that are put together of many. */
    protected abstract String selectLongTexts();

    /** What a routine {@code r} is, as SQL. */
    protected abstract String routineKind();

    /** What a routine {@code r} is in words behind {@code create}, as SQL. */
    protected abstract String routineWords();

    /** What of a routine {@code r} with arguments {@code a} cannot be held, as SQL. */
    protected abstract String routineBeyond();

    /** The question for triggers. */
    public final Sql triggers() {
        return Sql.catalogRead("select " + schemas.called("g.trigger_schema") + " as namespace,"
                + " g.event_object_table as table_name, g.trigger_name as name, 'trigger' as kind, concat('create trigger ', "
                + schemas.quoted("g.trigger_schema", "g.trigger_name")
                + ", ' ', lower(g.action_timing), ' ', lower(g.event_manipulation), ' on ', "
                + schemas.quoted("g.trigger_schema", "g.event_object_table")
                + ", ' for each row ') as head, g.action_statement as definition, g.sql_mode as mode,"
                + " g.action_order as position, 'origin' as enabled, if("
                + halfTold("g.action_statement", "g.sql_mode") + ", "
                + MysqlFamilySchemas.show("'trigger'", "g.trigger_schema", "g.trigger_name")
                + ", null) as ask, 'SQL Original Statement' as asked"
                + " from information_schema.triggers g where " + schemas.among("g.trigger_schema")
                + " order by 1, 2, g.action_timing, g.event_manipulation, g.action_order");
    }

    /** The question for routines. */
    public final Sql routines() {
        return Sql.catalogRead(selectLongTexts() + " " + schemas.called("r.routine_schema")
                + " as namespace, r.routine_name as name, " + routineKind()
                + " as kind, coalesce(a.arguments, '') as arguments, if(r.routine_type = 'FUNCTION', "
                + TYPE.formatted("r") + ", null) as result, 'sql' as language, concat('create ', " + routineWords()
                + ", ' ', " + schemas.quoted("r.routine_schema", "r.routine_name")
                + ", '(', coalesce(a.arguments, ''), ')', if(r.routine_type = 'FUNCTION', concat(' returns ', "
                + TYPE.formatted("r") + "), ''), if(r.is_deterministic = 'YES', ' deterministic', ''), ' ',"
                + " lower(r.sql_data_access), if(r.security_type = 'INVOKER', ' sql security invoker', ''), " + COMMENT
                + ", ' ') as head, r.routine_definition as definition, r.sql_mode as mode,"
                + " if(length(r.routine_comment) = 0, null, r.routine_comment) as comment, if(" + routineHalfTold()
                + ", " + MysqlFamilySchemas.show("lower(r.routine_type)", "r.routine_schema", "r.routine_name")
                + ", null) as ask, if(r.routine_type = 'FUNCTION', 'Create Function', 'Create Procedure') as asked, "
                + routineBeyond() + " as beyond from information_schema.routines r left join "
                + ARGUMENTS.formatted(schemas.among("p.specific_schema"))
                + " a on a.specific_schema = r.routine_schema and a.specific_name = r.specific_name"
                + " and a.routine_type = r.routine_type where " + schemas.among("r.routine_schema")
                + " and r.routine_type in ('FUNCTION', 'PROCEDURE') order by 1, 2, r.routine_type");
    }
}
