package io.guruorm.dialect.mysql;

/**
 * What MySQL's catalog is asked, to tell whether a change of the schema was done whose answer never came. Its texts have
 * several collations and character sets, which no union would take as they are.
 */
final class MysqlAftermath {

    private static final String CHECKS = """
            union all select 'check', convert(t.table_name using utf8mb4), convert(t.constraint_name using utf8mb4),
                    concat_ws('|', convert(k.check_clause using utf8mb4))
                from information_schema.check_constraints k join information_schema.table_constraints t
                    using (constraint_schema, constraint_name) where %1$s
            """;

    /** Not what grows with rows, such as the next value of a key. */
    private static final String TABLE_FACTS = """
            select 'column' as what, convert(table_name using utf8mb4) as name, convert(column_name using utf8mb4)
                    as part, concat_ws('|', convert(ordinal_position using utf8mb4), convert(column_type using
                    utf8mb4), convert(is_nullable using utf8mb4), convert(coalesce(column_default, '-') using
                    utf8mb4), convert(extra using utf8mb4), convert(collation_name using utf8mb4),
                    convert(column_comment using utf8mb4), convert(generation_expression using utf8mb4),
                    convert(srs_id using utf8mb4)) as detail
                from information_schema.columns where %1$s
            union all select 'index', convert(table_name using utf8mb4), convert(index_name using utf8mb4),
                    concat_ws('|', convert(seq_in_index using utf8mb4), convert(column_name using utf8mb4),
                    %4$sconvert(non_unique using utf8mb4), convert(collation using utf8mb4),
                    convert(sub_part using utf8mb4), convert(index_type using utf8mb4), convert(is_visible using
                    utf8mb4), convert(index_comment using utf8mb4))
                from information_schema.statistics where %1$s
            union all select 'constraint', convert(table_name using utf8mb4), convert(constraint_name using
                    utf8mb4), concat_ws('|', convert(constraint_type using utf8mb4)%5$s)
                from information_schema.table_constraints where %1$s
%3$s            union all select 'key', convert(table_name using utf8mb4), convert(constraint_name using utf8mb4),
                    concat_ws('|', convert(update_rule using utf8mb4), convert(delete_rule using utf8mb4),
                    convert(referenced_table_name using utf8mb4))
                from information_schema.referential_constraints where %2$s
            union all select 'key column', convert(table_name using utf8mb4), convert(constraint_name using
                    utf8mb4), concat_ws('|', convert(ordinal_position using utf8mb4), convert(column_name using
                    utf8mb4), convert(referenced_table_name using utf8mb4), convert(referenced_column_name using
                    utf8mb4))
                from information_schema.key_column_usage where %1$s
            union all select 'partition', convert(table_name using utf8mb4), convert(coalesce(partition_name, '-')
                    using utf8mb4), concat_ws('|', convert(partition_method using utf8mb4),
                    convert(partition_expression using utf8mb4), convert(partition_description using utf8mb4))
                from information_schema.partitions where %1$s
            union all select 'table', convert(table_name using utf8mb4), convert(table_type using utf8mb4),
                    concat_ws('|', convert(engine using utf8mb4), convert(row_format using utf8mb4),
                    convert(table_collation using utf8mb4), convert(table_comment using utf8mb4),
                    convert(create_options using utf8mb4))
                from information_schema.tables where %1$s
            order by 1, 2, 3, 4""";

    static final String WRITTEN_FACTS = """
            select convert('view' using utf8mb4) as what, convert(table_name using utf8mb4) as name, concat_ws('|',
                    convert(view_definition using utf8mb4)) as detail
                from information_schema.views
                where table_schema = database()
            union all select convert('trigger' using utf8mb4), convert(trigger_name using utf8mb4), concat_ws('|',
                    convert(action_timing using utf8mb4), convert(event_manipulation using utf8mb4),
                    convert(event_object_table using utf8mb4), convert(action_statement using utf8mb4))
                from information_schema.triggers
                where trigger_schema = database()
            union all select convert(lower(routine_type) using utf8mb4), convert(routine_name using utf8mb4),
                    concat_ws('|', convert(dtd_identifier using utf8mb4), convert(routine_definition using utf8mb4))
                from information_schema.routines
                where routine_schema = database()
            union all select convert('event' using utf8mb4), convert(event_name using utf8mb4), concat_ws('|',
                    convert(event_definition using utf8mb4), convert(interval_value using utf8mb4),
                    convert(interval_field using utf8mb4), convert(execute_at using utf8mb4), convert(status using
                    utf8mb4))
                from information_schema.events
                where event_schema = database()
            order by 1, 2, 3""";

    private MysqlAftermath() {}

    /**
     * The question for tables, in which {@code %1$s} and {@code %2$s} are left to tell their rows.
     *
     * @param expressions whether indexes may have them
     * @param checks whether checks are kept
     */
    static String tableFacts(boolean expressions, boolean checks) {
        return TABLE_FACTS
                .replace("%3$s", checks ? CHECKS : "")
                .replace("%4$s", expressions ? "convert(expression using utf8mb4), " : "")
                .replace("%5$s", checks ? ", convert(enforced using utf8mb4)" : "");
    }
}
