package io.guruorm.dialect.mysql;

import io.guruorm.dialect.MysqlFamilyPresentColumn;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What MySQL's catalog knows of a column. It keeps literals without their quotes, and in expressions a backslash before
 * each quote and backslash; letters beyond ASCII it spoils there, so that such an expression has to be said again.
 */
final class MysqlPresentColumn implements MysqlFamilyPresentColumn {

    private static final String VARIABLE = "@guruorm_change";

    /** What stands in place of an expression that the catalog spoils: no column has this name, so the server refuses. */
    private static final String SPOILT = "`say it again: the catalog spoils letters beyond ASCII`";

    private static final String PRESENT = "'^CURRENT_TIMESTAMP(\\\\([0-6]\\\\))?$'";

    @Override
    public String letters() {
        return "if(c.collation_name is null, '',"
                + " concat(' character set ', c.character_set_name, ' collate ', c.collation_name))";
    }

    @Override
    public String computed() {
        return "if(c.generation_expression = '', '', concat(' generated always as (', "
                + expression("c.generation_expression")
                + ", if(c.extra like '%STORED GENERATED%', ') stored', ') virtual')))";
    }

    @Override
    public String nullability() {
        return "if(c.is_nullable = 'YES', ' null', ' not null')";
    }

    @Override
    public String nullable(String said) {
        return said;
    }

    /**
     * An expression, or a literal: of bits and bytes it has its mark already. The present has to have just the fraction that the
     * column has.
     */
    @Override
    public String defaultTo(@Nullable String now) {
        return "case when c.column_default is null then ''"
                + " when c.data_type in ('datetime', 'timestamp') and c.column_default regexp " + PRESENT
                + " then concat(' default ', " + (now == null ? "c.column_default" : now) + ")"
                + " when c.extra like '%DEFAULT_GENERATED%'"
                + " then concat(' default (', " + expression("c.column_default") + ", ')')"
                + " when c.data_type in ('bit', 'binary', 'varbinary') then concat(' default ', c.column_default)"
                + " else concat(' default ', quote(c.column_default)) end";
    }

    /** A default of null is none here. */
    @Override
    public String defaultUnlessNull(@Nullable String now) {
        return defaultTo(now);
    }

    @Override
    public String renewal(@Nullable String now) {
        var words = now == null
                ? "concat(' ', regexp_substr(c.extra, 'on update CURRENT_TIMESTAMP(\\\\([0-6]\\\\))?'))"
                : "concat(' on update ', " + now + ")";
        return "if(c.extra like '%on update%', " + words + ", '')";
    }

    @Override
    public String invisible() {
        return "if(c.extra like '%INVISIBLE%', ' invisible', '')";
    }

    @Override
    public String counted() {
        return "if(c.extra like '%auto_increment%', ' auto_increment', '')";
    }

    @Override
    public String comment() {
        return "if(c.column_comment = '', '', concat(' comment ', quote(c.column_comment)))";
    }

    /** Its checks belong to the table, and stay. */
    @Override
    public String check() {
        return "''";
    }

    /** {@code prepare} takes a variable of the session alone. */
    @Override
    public List<Sql> modify(Change change, String present) {
        return List.of(
                new Sql(
                        "set " + VARIABLE + " = concat(" + change.begin() + ", ifnull(" + present + ", ''), "
                                + change.end() + ")",
                        List.of(),
                        SqlKind.SESSION,
                        TableNames.NONE,
                        true,
                        true),
                Sql.session("prepare " + change.name() + " from " + VARIABLE),
                Sql.ddl("execute " + change.name(), TableNames.of(change.table()))
                        .outsideTransaction(),
                Sql.session("deallocate prepare " + change.name()));
    }

    private static String expression(String kept) {
        return "if(" + kept + " regexp '[^ -~\\\\s]', '" + SPOILT + "', replace(replace(" + kept
                + ", '\\\\''', ''''), '\\\\\\\\', '\\\\'))";
    }
}
