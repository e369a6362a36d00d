package io.guruorm.dialect.mariadb;

/** What MariaDB's catalog is asked, to tell whether a change of the schema was done whose answer never came. */
final class MariadbAftermath {

    /** Not what grows with rows, such as the next value of a key. */
    static final String TABLE_FACTS = """
            select 'column' as what, table_name as name, column_name as part, concat_ws('|', ordinal_position, column_type,
                    is_nullable, coalesce(column_default, '-'), extra, collation_name, column_comment,
                    coalesce(generation_expression, '-')) as detail
                from information_schema.columns where %1$s
            union all select 'index', table_name, index_name, concat_ws('|', seq_in_index, column_name, non_unique,
                    collation, sub_part, index_type, index_comment) from information_schema.statistics where %1$s
            union all select 'constraint', table_name, constraint_name, constraint_type
                from information_schema.table_constraints where %1$s
            union all select 'check', table_name, constraint_name, check_clause
                from information_schema.check_constraints where %2$s
            union all select 'key', table_name, constraint_name, concat_ws('|', update_rule, delete_rule,
                    referenced_table_name) from information_schema.referential_constraints where %2$s
            union all select 'key column', table_name, constraint_name, concat_ws('|', ordinal_position, column_name,
                    referenced_table_name, referenced_column_name) from information_schema.key_column_usage where %1$s
            union all select 'partition', table_name, coalesce(partition_name, '-'), concat_ws('|', partition_method,
                    partition_expression, partition_description) from information_schema.partitions where %1$s
            union all select 'table', table_name, table_type, concat_ws('|', engine, row_format, table_collation,
                    table_comment, create_options) from information_schema.tables where %1$s
            order by 1, 2, 3, 4""";

    static final String WRITTEN_FACTS = """
            select 'view' as what, table_name as name, view_definition as detail from information_schema.views
                where table_schema = database()
            union all select 'trigger', trigger_name, concat_ws('|', action_timing, event_manipulation,
                    event_object_table, action_statement) from information_schema.triggers
                where trigger_schema = database()
            union all select lower(routine_type), routine_name, concat_ws('|', dtd_identifier, routine_definition)
                from information_schema.routines where routine_schema = database()
            union all select 'event', event_name, concat_ws('|', event_definition, interval_value, interval_field,
                    execute_at, status) from information_schema.events where event_schema = database()
            union all select 'sequence', table_name, '' from information_schema.tables
                where table_schema = database() and table_type = 'SEQUENCE'
            order by 1, 2, 3""";

    private MariadbAftermath() {}
}
