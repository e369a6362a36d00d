package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.MysqlFamilyPresentColumn;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What MariaDB's catalog knows of a column. Its defaults are SQL as they stand there. */
final class MariadbPresentColumn implements MysqlFamilyPresentColumn {

    private static final String VARIABLE = "@guruorm_column";

    private static final String IS_JSON = "exists (select 1 from information_schema.check_constraints k"
            + " where k.constraint_schema = c.table_schema and k.table_name = c.table_name"
            + " and k.constraint_name = c.column_name and k.check_clause = concat('json_valid(`', c.column_name, '`)'))";
    private static final String LETTERS = "if(c.collation_name is null or " + IS_JSON
            + ", '', concat(' character set ', c.character_set_name, ' collate ', c.collation_name))";
    private static final String COMPUTED = "if(c.is_generated = 'ALWAYS', concat(' generated always as (',"
            + " c.generation_expression, if(c.extra like '%STORED%', ') stored', ') virtual')), '')";
    private static final String NULLABILITY =
            "if(c.is_generated = 'ALWAYS', '', if(c.is_nullable = 'YES', ' null', ' not null'))";
    private static final String DEFAULT =
            "if(c.column_default is null or c.is_generated = 'ALWAYS', ''," + " concat(' default ', c.column_default))";
    private static final String DEFAULT_UNLESS_NULL = "if(c.column_default is null or c.column_default = 'NULL'"
            + " or c.is_generated = 'ALWAYS', '', concat(' default ', c.column_default))";
    private static final String RENEWAL = "if(c.extra like '%on update%',"
            + " concat(' ', regexp_substr(c.extra, 'on update current_timestamp\\\\(\\\\d?\\\\)')), '')";
    private static final String INVISIBLE = "if(c.extra like '%INVISIBLE%', ' invisible', '')";
    private static final String COUNTED = "if(c.extra like '%auto_increment%', ' auto_increment', '')";
    private static final String COMMENT = "if(c.column_comment = '', '', concat(' comment ', quote(c.column_comment)))";
    private static final String CHECK = "ifnull((select concat(' check (', k.check_clause, ')')"
            + " from information_schema.check_constraints k where k.constraint_schema = c.table_schema"
            + " and k.table_name = c.table_name and k.level = 'Column' and k.constraint_name = c.column_name"
            + " and k.check_clause <> concat('json_valid(`', c.column_name, '`)')), '')";

    @Override
    public String letters() {
        return LETTERS;
    }

    @Override
    public String computed() {
        return COMPUTED;
    }

    @Override
    public String nullability() {
        return NULLABILITY;
    }

    /** A computed column takes nulls without saying so. */
    @Override
    public String nullable(String said) {
        return "if(c.is_generated = 'ALWAYS', '', " + said + ")";
    }

    /** The server cuts a fraction that is longer than the column's. */
    @Override
    public String defaultTo(@Nullable String now) {
        return DEFAULT;
    }

    @Override
    public String defaultUnlessNull(@Nullable String now) {
        return DEFAULT_UNLESS_NULL;
    }

    @Override
    public String renewal(@Nullable String now) {
        return RENEWAL;
    }

    @Override
    public String invisible() {
        return INVISIBLE;
    }

    @Override
    public String counted() {
        return COUNTED;
    }

    @Override
    public String comment() {
        return COMMENT;
    }

    @Override
    public String check() {
        return CHECK;
    }

    /** Two statements, as none can do both: one reads into a variable of the session, one makes the change. */
    @Override
    public List<Sql> modify(Change change, String present) {
        return List.of(
                new Sql("set " + VARIABLE + " = " + present, List.of(), SqlKind.SESSION, TableNames.NONE, true, true),
                Sql.ddl(
                                "execute immediate concat(" + change.begin() + ", ifnull(" + VARIABLE + ", ''), "
                                        + change.end() + ")",
                                TableNames.of(change.table()))
                        .outsideTransaction());
    }
}
