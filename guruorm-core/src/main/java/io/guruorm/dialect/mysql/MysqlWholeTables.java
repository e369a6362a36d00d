package io.guruorm.dialect.mysql;

import io.guruorm.dialect.MysqlFamilySchemas;
import io.guruorm.dialect.MysqlFamilyWholeTables;
import io.guruorm.sql.Sql;

/**
 * Questions about the tables and views of some databases. The server's texts have several collations and character sets,
 * which no union would take as they are; and it calls the columns of an answer by its own names unless told otherwise.
 *
 * @param version of the server
 * @param schemas which databases
 */
record MysqlWholeTables(MysqlVersion version, MysqlFamilySchemas schemas) implements MysqlFamilyWholeTables {

    /** Those that keep their rows themselves. */
    private static final String ENGINES =
            "('InnoDB', 'MyISAM', 'MEMORY', 'ARCHIVE', 'CSV', 'BLACKHOLE', 'ndbcluster', 'ROCKSDB')";

    /** Without the word that says that a table has partitions. */
    private static final String CREATE_OPTIONS =
            "nullif(trim(replace(concat(' ', t.create_options, ' '), ' partitioned ', ' ')), '')";

    private static final String OPTIONS = "concat_ws(' ', concat('engine=', t.engine),"
            + " concat('collate=', t.table_collation), " + CREATE_OPTIONS + ")";

    private static final String COLUMN_OPTIONS = "nullif(concat_ws(' ', concat('srid ', c.srs_id),"
            + " if(c.extra like '%on update %', concat('on update ',"
            + " substring_index(substring_index(c.extra, 'on update ', -1), ' ', 1)), null),"
            + " if(c.extra like '%INVISIBLE%', 'invisible', null)), '')";

    private static final String IS_PRESENT =
            "(c.data_type in ('timestamp', 'datetime') and c.column_default regexp '^CURRENT_TIMESTAMP([(][0-6][)])?$')";

    /** Older releases do not say so of the present. */
    private static final String IS_EXPRESSION = "(c.extra like '%DEFAULT_GENERATED%' or " + IS_PRESENT + ")";

    private static final String IS_BYTES = "c.data_type in ('binary', 'varbinary')";

    private static final String DEFAULT_LITERAL = "case when c.column_default is null or " + IS_EXPRESSION
            + " then null when c.data_type = 'bit' or (" + IS_BYTES + " and c.column_default like '0x_%')"
            + " then c.column_default when " + IS_BYTES + " then '''''' else quote(c.column_default) end";

    private static final String DEFAULT_EXPRESSION = "case when not " + IS_EXPRESSION
            + " then null when " + IS_PRESENT + " then c.column_default"
            + " else concat('(', c.column_default, ')') end";

    /** Bytes are told up to the first that is zero, letters of four bytes by a question mark. */
    private static final String IS_HALF_TOLD = "(not " + IS_EXPRESSION + " and (" + IS_BYTES
            + " and length(c.column_default) < 2 + 2 * c.character_maximum_length"
            + " or c.collation_name is not null and c.data_type not in ('enum', 'set')"
            + " and instr(c.column_default, char(63))))";

    private static final String BOUND = "case when p.partition_method like 'RANGE%'"
            + " then if(p.partition_description = 'MAXVALUE' and p.partition_method = 'RANGE', 'values less than maxvalue',"
            + " concat('values less than (', p.partition_description, ')'))"
            + " when p.partition_method like 'LIST%' then concat('values in (', p.partition_description, ')') end";

    /** What a table is: the server forgets to say of some that they have partitions. */
    String kind() {
        return "case when t.table_type = 'VIEW' then 'view' when t.engine not in " + ENGINES
                + " then 'foreign' when (t.table_schema, t.table_name) in (select p.table_schema, p.table_name"
                + " from information_schema.partitions p where " + schemas.among("p.table_schema")
                + " and p.partition_name is not null) then 'partitioned' else 'table' end";
    }

    private static String text(String expression) {
        return "convert(" + expression + " using utf8mb4)";
    }

    private static String comment(String column) {
        return "if(length(" + column + ") = 0, null, " + text(column) + ")";
    }

    @Override
    public Sql relations() {
        return Sql.catalogRead("select " + text(schemas.called("t.table_schema")) + " as namespace, "
                + text("t.table_name") + " as name, " + text(kind()) + " as kind, " + text(OPTIONS)
                + " as options, null as definition, null as qualifier, " + text("t.table_collation") + " as collation, "
                + comment("t.table_comment") + " as comment, null as ask, null as asked,"
                + " if(t.create_options like '%SECONDARY_ENGINE%', 'secondary engine of table', null) as beyond"
                + " from information_schema.tables t where " + schemas.among("t.table_schema")
                + " and t.table_type = 'BASE TABLE'"
                + " union all select " + text(schemas.called("v.table_schema")) + ", " + text("v.table_name")
                + ", 'view', if(v.security_type = 'INVOKER', 'sql security invoker', null), "
                + text("concat(v.view_definition, if(v.check_option = 'NONE', '',"
                        + " concat(' with ', lower(v.check_option), ' check option')))")
                + ", " + text(schemas.qualifier("v.table_schema"))
                + ", null, null, if(length(v.view_definition) = 0, null, "
                + text(MysqlFamilySchemas.show("'view'", "v.table_schema", "v.table_name")) + "), 'Create View', "
                + untoldOfView()
                + " from information_schema.views v where " + schemas.among("v.table_schema") + " order by 1, 2");
    }

    /** A query without the name of its schema is taken from the view itself. */
    private String untoldOfView() {
        String doubt = schemas.names().isEmpty()
                ? ""
                : " when v.view_definition like concat('%', char(63), '%') then 'text of view'";
        return "case when length(v.view_definition) = 0 then 'hidden text of view'"
                + " when v.view_definition like 'select json_duality_object(%' then 'JSON in view'" + doubt + " end";
    }

    /**
     * Of the columns of views only what they are: the rest is their tables'. Some releases say of texts that they have an
     * expression as their default, and not which.
     */
    @Override
    public Sql columns() {
        return Sql.catalogRead("select " + schemas.called("c.table_schema") + " as namespace,"
                + " c.table_name as table_name, c.column_name as name, c.column_type as type,"
                + " c.is_nullable = 'YES' as nullable, if(c.in_view, null, " + DEFAULT_LITERAL
                + ") as default_literal, if(c.in_view, null, " + DEFAULT_EXPRESSION + ") as default_expression,"
                + " if(c.extra like '%auto_increment%', 'auto_increment', null) as identity,"
                + " case when c.extra like '%STORED GENERATED%' then 'stored'"
                + " when c.extra like '%VIRTUAL GENERATED%' then 'virtual' end as generation,"
                + " nullif(c.generation_expression, '') as generated_expression, c.collation_name as collation,"
                + " if(c.in_view, null, " + COLUMN_OPTIONS + ") as options,"
                + " if(c.in_view or length(c.column_comment) = 0, null, c.column_comment) as comment,"
                + " if(not c.in_view and " + IS_HALF_TOLD + ", "
                + MysqlFamilySchemas.show("'table'", "c.table_schema", "c.table_name")
                + ", null) as ask, 'Create Table' as asked,"
                + " case when c.in_view then null when c.data_type in ('enum', 'set') and instr(c.column_type, char(63))"
                + " then 'names of column' when " + IS_EXPRESSION + " and c.column_default is null"
                + " then 'default of column' end as beyond from (select k.*, (k.table_schema, k.table_name) in"
                + " (select v.table_schema, v.table_name from information_schema.views v where "
                + schemas.among("v.table_schema") + ") as in_view from information_schema.columns k where "
                + schemas.among("k.table_schema") + ") c order by 1, 2, c.ordinal_position");
    }

    /** An index with an expression is no constraint: it may have no column. */
    @Override
    public Sql indexes() {
        String expression = version.hasIndexExpressions() ? "s.expression" : "null";
        String hasExpression = version.hasIndexExpressions()
                ? "max(s.expression is not null) over (partition by s.table_schema, s.table_name,"
                        + " cast(s.index_name as binary))"
                : "false";
        return Sql.catalogRead("select i.*, i.is_unique and not i.has_expression as backing,"
                + " if(i.is_unique and not i.has_expression, i.name, null) as constraint_name from (select "
                + schemas.called("s.table_schema") + " as namespace, s.table_name as table_name, s.index_name as name,"
                + " lower(s.index_type) as method, s.non_unique = 0 as is_unique,"
                + " s.index_name = 'PRIMARY' as is_primary, true as valid,"
                + " if(s.is_visible = 'NO', 'invisible', null) as options,"
                + " if(length(s.index_comment) = 0, null, s.index_comment) as comment, s.column_name as column_name, "
                + expression + " as expression, if(s.index_type = 'SPATIAL', null, s.sub_part) as length,"
                + " s.collation <=> 'D' as descending, not s.collation <=> 'D' as nulls_first, " + hasExpression
                + " as has_expression, if(s.index_type = 'FULLTEXT', "
                + MysqlFamilySchemas.show("'table'", "s.table_schema", "s.table_name")
                + ", null) as ask, 'Create Table' as asked, s.seq_in_index as place"
                + " from information_schema.statistics s where " + schemas.among("s.table_schema")
                + ") i order by 1, 2, 3, i.place");
    }

    /** What is told of a foreign key as a whole comes before its columns. */
    @Override
    public Sql constraints() {
        return Sql.catalogRead("select " + text(schemas.called("r.constraint_schema")) + " as namespace, "
                + text("r.table_name") + " as table_name, " + text("concat('foreign ', r.constraint_name)") + " as id, "
                + text("r.constraint_name") + " as name, 'foreign' as kind, 0 as place, false as `deferrable`,"
                + " false as deferred, true as validated, null as column_name, null as foreign_column, "
                + text(schemas.called("r.unique_constraint_schema")) + " as foreign_namespace, "
                + text("r.referenced_table_name") + " as foreign_table, " + text("lower(r.update_rule)")
                + " as on_update, " + text("lower(r.delete_rule)")
                + " as on_delete, if(r.match_option = 'NONE', 'simple', " + text("lower(r.match_option)")
                + ") as `match`, null as expression, null as beyond from information_schema.referential_constraints r"
                + " where " + schemas.among("r.constraint_schema")
                + " union all select " + text(schemas.called("k.table_schema")) + ", " + text("k.table_name") + ", "
                + text("concat(if(k.referenced_table_name is null, 'key ', 'foreign '), k.constraint_name)") + ", "
                + text("k.constraint_name") + ", case when k.referenced_table_name is not null then 'foreign'"
                + " when k.constraint_name = 'PRIMARY' then 'primary' else 'unique' end, k.ordinal_position, false,"
                + " false, true, " + text("k.column_name") + ", " + text("k.referenced_column_name")
                + ", null, null, null, null, null, null, null from information_schema.key_column_usage k where "
                + schemas.among("k.table_schema") + unlessWithExpression() + checks() + " order by 1, 2, 3, place");
    }

    private String unlessWithExpression() {
        return version.hasIndexExpressions()
                ? " and (k.referenced_table_name is not null or (k.table_schema, k.table_name,"
                        + " cast(k.constraint_name as binary)) not in (select s.table_schema, s.table_name,"
                        + " cast(s.index_name as binary) from information_schema.statistics s where "
                        + schemas.among("s.table_schema") + " and s.expression is not null))"
                : "";
    }

    /** Names of checks differ from each other in letters that their collation takes for the same. */
    private String checks() {
        return version.hasChecks()
                ? " union all select " + text(schemas.called("h.constraint_schema")) + ", " + text("g.table_name")
                        + ", " + text("concat('check ', h.constraint_name)") + ", " + text("h.constraint_name")
                        + ", 'check', 0, false, false, g.enforced = 'YES', null, null, null, null, null, null, null, "
                        + text("h.check_clause") + ", null from information_schema.check_constraints h"
                        + " join information_schema.table_constraints g on g.constraint_schema = h.constraint_schema"
                        + " and cast(g.constraint_name as binary) = cast(h.constraint_name as binary)"
                        + " and g.constraint_type = 'CHECK' where " + schemas.among("h.constraint_schema")
                : "";
    }

    @Override
    public Sql partitions() {
        return Sql.catalogRead(
                "select " + schemas.called("p.table_schema") + " as namespace, p.table_name as table_name,"
                        + " p.partition_name as name, lower(p.partition_method) as strategy,"
                        + " coalesce(p.partition_expression, '') as `key`, " + BOUND
                        + " as bound, if(length(p.partition_comment) = 0, null, p.partition_comment) as comment,"
                        + " p.subpartition_name as sub_name, lower(p.subpartition_method) as sub_strategy,"
                        + " coalesce(p.subpartition_expression, '') as sub_key"
                        + " from information_schema.partitions p where " + schemas.among("p.table_schema")
                        + " and p.partition_name is not null"
                        + " order by 1, 2, p.partition_ordinal_position, p.subpartition_ordinal_position");
    }
}
