package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.Aftermath;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change of the schema leaves whose answer never came. MariaDB commits each at once and does it whole or not at
 * all, so the catalog tells whether it was done: the tables that it names look otherwise then.
 */
final class MariadbAftermath {

    /** What looks after tables and changes nothing. */
    private static final Set<String> AGAIN = Set.of("analyze", "optimize", "check", "repair", "grant", "flush");

    /** What has a text of its own in the catalog. */
    private static final Set<String> WRITTEN = Set.of("view", "trigger", "procedure", "function", "event", "sequence");

    /** Not what grows with rows, such as the next value of a key. */
    private static final String TABLES = """
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

    private static final String TEXTS = """
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

    /**
     * For a change of the schema.
     *
     * @param verb its first word
     * @param words all its words
     * @param tables those that it names
     */
    static Aftermath of(String verb, List<String> words, TableNames tables) {
        if (AGAIN.contains(verb)) {
            return Aftermath.REPEATABLE;
        }
        if (words.stream().limit(8).anyMatch(WRITTEN::contains)) {
            return Aftermath.shownBy(Sql.catalogRead(TEXTS));
        }
        return tables.known() && !tables.names().isEmpty() ? ofTables(List.copyOf(tables.names())) : Aftermath.UNKNOWN;
    }

    private static Aftermath ofTables(List<String> tables) {
        String own = where(tables, "table_schema");
        String constraints = where(tables, "constraint_schema");
        String text = TABLES.formatted(own, constraints);
        List<String> bindings = new ArrayList<>();
        int parts = (text.length() - text.replace("?", "").length()) / (tables.size() * 2);
        for (int part = 0; part < parts; part++) {
            tables.forEach(table -> Stream.of(schema(table), bare(table)).forEach(bindings::add));
        }
        return Aftermath.shownBy(Sql.catalogRead(text, bindings.toArray()));
    }

    private static String where(List<String> tables, String schema) {
        return tables.stream()
                .map(table -> "(" + schema + " = coalesce(nullif(?, ''), database()) and table_name = ?)")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String schema(String table) {
        return table.contains(".") ? table.substring(0, table.indexOf('.')) : "";
    }

    private static String bare(String table) {
        return table.substring(table.indexOf('.') + 1);
    }
}
