package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.MysqlFamilySchemas;
import io.guruorm.dialect.MysqlFamilyWholeTables;
import io.guruorm.sql.Sql;

/**
 * Questions about the tables and views of some databases. None joins two tables of {@code information_schema}: each of
 * them opens every table once.
 *
 * @param schemas which databases
 * @param tellsPeriods whether the server tells of periods, which else look like a check here
 */
record MariadbWholeTables(MysqlFamilySchemas schemas, boolean tellsPeriods) implements MysqlFamilyWholeTables {

    /** Those that keep their rows themselves. */
    private static final String ENGINES =
            "('InnoDB', 'Aria', 'MyISAM', 'MEMORY', 'ARCHIVE', 'CSV', 'BLACKHOLE', 'ROCKSDB')";

    /** Without the word that says that a table has partitions. */
    private static final String OPTIONS = "concat_ws(' ', concat('engine=', t.engine),"
            + " concat('collate=', t.table_collation),"
            + " nullif(trim(replace(concat(' ', t.create_options, ' '), ' partitioned ', ' ')), ''),"
            + " if(t.table_type = 'SYSTEM VERSIONED', 'with system versioning', null))";

    static final String KIND =
            "case when t.table_type = 'SEQUENCE' then 'sequence' when t.table_type = 'VIEW' then 'view'"
                    + " when t.engine not in " + ENGINES + " then 'foreign'"
                    + " when t.create_options like '%partitioned%' then 'partitioned' else 'table' end";

    /** Tables that a session has for itself are of another type. */
    static final String TYPES = "('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE', 'VIEW')";

    private static final String VIEW_OPTIONS = "nullif(concat_ws(' ',"
            + " if(v.algorithm = 'UNDEFINED', null, concat('algorithm=', lower(v.algorithm))),"
            + " if(v.security_type = 'INVOKER', 'sql security invoker', null)), '')";

    private static final String VIEW_TEXT = "concat(v.view_definition, if(v.check_option = 'NONE', '',"
            + " concat(' with ', lower(v.check_option), ' check option')))";

    private static final String COLUMN_OPTIONS = "nullif(concat_ws(' ',"
            + " nullif(regexp_substr(c.extra, 'on update [a-z_]+([(][0-9]*[)])?'), ''),"
            + " if(c.extra like '%INVISIBLE%', 'invisible', null),"
            + " if(c.extra like '%WITHOUT SYSTEM VERSIONING%', 'without system versioning', null)), '')";

    /** What holds in the type of a list of names is a name; in any other type it is no comment. */
    private static final String TYPE = "if(c.data_type in ('enum', 'set'), c.column_type,"
            + " replace(c.column_type, '/*M!100301 COMPRESSED*/', 'compressed'))";

    private static final String UNTOLD_OF_COLUMN =
            "case when c.data_type in ('enum', 'set') and instr(c.column_type, char(63)) then 'names of column'"
                    + " when concat(coalesce(c.column_default, ''), coalesce(c.generation_expression, '')) like concat('%', char(63), '%')"
                    + " then 'expression of column' when c.column_default is null and c.is_nullable = 'YES'"
                    + " and c.is_generated = 'NEVER' and c.extra not like '%auto_increment%'"
                    + " then 'lack of a default of column' end";

    private static final String BOUND = "case when p.partition_method like 'RANGE%'"
            + " then if(p.partition_description = 'MAXVALUE' and p.partition_method = 'RANGE', 'values less than maxvalue',"
            + " concat('values less than (', p.partition_description, ')'))"
            + " when p.partition_method = 'LIST COLUMNS' and p.partition_description regexp"
            + " '^[(]?MAXVALUE(,MAXVALUE)*[)]?$' then 'default'"
            + " when p.partition_method like 'LIST%' then concat('values in (', p.partition_description, ')') end";

    @Override
    public Sql relations() {
        return Sql.catalogRead("select " + schemas.called("t.table_schema") + " as namespace, t.table_name as name, "
                + KIND
                + " as kind, " + OPTIONS + " as options, null as definition, null as qualifier,"
                + " t.table_collation as collation, if(length(t.table_comment) = 0, null, t.table_comment) as comment, null as ask, null as asked,"
                + " null as beyond from information_schema.tables t where " + schemas.among("t.table_schema")
                + " and t.table_type in " + TYPES + " and t.table_type <> 'VIEW'"
                + " union all select " + schemas.called("v.table_schema") + ", v.table_name, 'view', " + VIEW_OPTIONS
                + ", " + VIEW_TEXT + ", " + schemas.qualifier("v.table_schema")
                + ", null, null, if(instr(v.view_definition,"
                + " char(63)), " + MysqlFamilySchemas.show("'view'", "v.table_schema", "v.table_name")
                + ", null), 'Create View', " + untoldOfView()
                + " from information_schema.views v where " + schemas.among("v.table_schema") + " order by 1, 2");
    }

    /** A query without the name of its schema is taken from the view itself. */
    private String untoldOfView() {
        String doubt = schemas.names().isEmpty() ? "" : " when instr(v.view_definition, char(63)) then 'text of view'";
        return "case when length(v.view_definition) = 0 then 'hidden text of view'" + doubt + " end";
    }

    @Override
    public Sql columns() {
        return Sql.catalogRead("select " + schemas.called("c.table_schema") + " as namespace, c.table_name,"
                + " c.column_name as name, " + TYPE + " as type, c.is_nullable = 'YES' as nullable,"
                + " nullif(c.column_default, 'NULL') as default_expression, " + schemas.qualifier("c.table_schema")
                + " as qualifier, if(c.extra like '%auto_increment%', 'auto_increment', null) as identity,"
                + " case when c.extra like '%STORED GENERATED%' then 'stored'"
                + " when c.extra like '%VIRTUAL GENERATED%' then 'virtual' end as generation,"
                + " c.generation_expression as generated_expression, c.collation_name as collation, " + COLUMN_OPTIONS
                + " as options, if(length(c.column_comment) = 0, null, c.column_comment) as comment, if("
                + isNoTable("c") + ", null, "
                + UNTOLD_OF_COLUMN + ") as beyond from information_schema.columns c where "
                + schemas.among("c.table_schema") + " order by 1, 2, c.ordinal_position");
    }

    private String isNoTable(String alias) {
        return "(" + alias + ".table_schema, binary " + alias + ".table_name) in (select t.table_schema, t.table_name"
                + " from information_schema.tables t where " + schemas.among("t.table_schema")
                + " and t.table_type in ('VIEW', 'SEQUENCE'))";
    }

    @Override
    public Sql indexes() {
        return Sql.catalogRead("select " + schemas.called("s.table_schema") + " as namespace, s.table_name,"
                + " s.index_name as name, lower(s.index_type) as method, s.non_unique = 0 as is_unique,"
                + " s.index_name = 'PRIMARY' as is_primary, true as valid, s.non_unique = 0 as backing,"
                + " if(s.non_unique = 0, s.index_name, null) as constraint_name,"
                + " if(s.ignored = 'YES', 'ignored', null) as options, if(length(s.index_comment) = 0, null, s.index_comment) as comment,"
                + " s.column_name, if(s.index_type = 'SPATIAL', null, s.sub_part) as length,"
                + " s.collation <=> 'D' as descending, not s.collation <=> 'D' as nulls_first,"
                + " if(s.index_type = 'VECTOR', 'options of index', null) as beyond"
                + " from information_schema.statistics s where " + schemas.among("s.table_schema")
                + " order by 1, 2, 3, s.seq_in_index");
    }

    /** What is told of a foreign key as a whole comes before its columns. */
    @Override
    public Sql constraints() {
        return Sql.catalogRead("select " + schemas.called("r.constraint_schema") + " as namespace, r.table_name,"
                + " concat('foreign ', r.constraint_name) as id, r.constraint_name as name, 'foreign' as kind, 0 as place,"
                + " false as `deferrable`, false as deferred, true as validated, null as column_name,"
                + " null as foreign_column, " + schemas.called("r.unique_constraint_schema") + " as foreign_namespace,"
                + " r.referenced_table_name as foreign_table, lower(r.update_rule) as on_update,"
                + " lower(r.delete_rule) as on_delete, if(r.match_option = 'NONE', 'simple', lower(r.match_option)) as `match`,"
                + " null as expression, null as ask, null as asked, null as beyond from information_schema.referential_constraints r where "
                + schemas.among("r.constraint_schema")
                + " union all select " + schemas.called("k.table_schema") + ", k.table_name, concat("
                + "if(k.referenced_table_name is null, 'key ', 'foreign '), k.constraint_name), k.constraint_name,"
                + " case when k.referenced_table_name is not null then 'foreign' when k.constraint_name = 'PRIMARY'"
                + " then 'primary' else 'unique' end, k.ordinal_position, false, false, true, k.column_name,"
                + " k.referenced_column_name, null, null, null, null, null, null, null, null, null"
                + " from information_schema.key_column_usage k where " + schemas.among("k.table_schema")
                + " union all select " + schemas.called("h.constraint_schema") + ", h.table_name,"
                + " concat('check ', h.level, h.constraint_name), if(h.level = 'Column', null, h.constraint_name), 'check', 0,"
                + " false, false, true, if(h.level = 'Column', h.constraint_name, null), null, null, null, null, null, null,"
                + " h.check_clause, if(instr(h.check_clause, char(63))" + mayBePeriod() + ", "
                + MysqlFamilySchemas.show("'table'", "h.constraint_schema", "h.table_name")
                + ", null), 'Create Table', null"
                + " from information_schema.check_constraints h where " + schemas.among("h.constraint_schema")
                + " order by 1, 2, 3, place");
    }

    /** The table itself shows no check then. */
    private String mayBePeriod() {
        return tellsPeriods ? "" : " or h.level = 'Table' and h.check_clause regexp '^`.+` < `.+`$'";
    }

    /** Of the times in which partitions by time of change begin anew the server says nothing here. */
    @Override
    public Sql partitions() {
        return Sql.catalogRead("select " + schemas.called("p.table_schema") + " as namespace, p.table_name,"
                + " p.partition_name as name, lower(p.partition_method) as strategy, p.partition_expression as `key`, "
                + BOUND
                + " as bound, if(length(p.partition_comment) = 0, null, p.partition_comment) as comment, p.subpartition_name as sub_name,"
                + " lower(p.subpartition_method) as sub_strategy, p.subpartition_expression as sub_key,"
                + " case when p.partition_method = 'SYSTEM_TIME' then 'interval of partition'"
                + " when p.partition_method = 'LIST' and p.partition_description = '0' then 'list of partition'"
                + " when p.partition_description like concat('%', char(63), '%') then 'bound of partition' end as beyond"
                + " from information_schema.partitions p where " + schemas.among("p.table_schema")
                + " and p.partition_name is not null"
                + " order by 1, 2, p.partition_ordinal_position, p.subpartition_ordinal_position");
    }
}
