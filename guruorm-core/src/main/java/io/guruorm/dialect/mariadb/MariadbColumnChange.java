package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.ConstraintNames;
import io.guruorm.dialect.Identifiers;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnType;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code change()}. MariaDB's {@code modify} forgets all that it is not told, so what was not said is first read
 * from the catalog into a variable of the session, as SQL, and then said again: two statements, as none can do both.
 */
final class MariadbColumnChange {

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

    private final MariadbColumns columns;
    private final Identifiers identifiers;
    private final MariadbChecks checks;

    MariadbColumnChange(MariadbColumns columns, ConstraintNames names) {
        this.columns = columns;
        this.identifiers = names.identifiers();
        this.checks = new MariadbChecks(names);
    }

    List<Sql> write(String table, ColumnDefinition definition) {
        var column = read("change()", definition);
        var manner = columns.manner(column) + (column.checked() ? checks.replaced(table, column) : "");
        var change = "alter table " + identifiers.table(table) + " modify column " + identifiers.one(column.name())
                + " " + columns.typeName(column);
        return List.of(
                new Sql(
                        "set " + VARIABLE + " = (select concat(" + String.join(", ", parts(column))
                                + ") from information_schema.columns c where c.table_schema = " + schema(table)
                                + " and c.table_name = " + literal(identifiers.bare(table)) + " and c.column_name = "
                                + literal(column.name()) + ")",
                        List.of(),
                        SqlKind.SESSION,
                        TableNames.NONE,
                        true,
                        true),
                Sql.ddl(
                                "execute immediate concat(" + literal(change) + ", ifnull(" + VARIABLE + ", ''), "
                                        + literal(manner) + ")",
                                TableNames.of(table))
                        .outsideTransaction());
    }

    /** {@code redefine()}: {@code modify} alone forgets all that it is not told. */
    Sql redefine(String table, ColumnDefinition definition) {
        var column = read("redefine()", definition);
        return Sql.ddl(
                        "alter table " + identifiers.table(table) + " modify column " + columns.write(column)
                                + columns.manner(column) + checks.replaced(table, column),
                        TableNames.of(table))
                .outsideTransaction();
    }

    private MariadbColumn read(String word, ColumnDefinition definition) {
        var column = columns.read(definition);
        if (column.key()) {
            throw Refusal.of(
                    word + " of column \"" + column.name() + "\" to a primary key",
                    "Use autoIncrement(false)." + word + ", and primary(...) where there is none yet.");
        }
        return column;
    }

    /** In the order of a column's text: what was said as a literal, what was not as a question. */
    private List<String> parts(MariadbColumn column) {
        var parts = new ArrayList<String>();
        boolean worded = column.charset() != null || column.collation() != null;
        if (worded || hasLetters(column.type())) {
            parts.add(worded ? literal(columns.letters(column)) : LETTERS);
        }
        parts.add(column.computed() == null ? COMPUTED : literal(" " + column.computed()));
        parts.add(nullability(column));
        parts.add(defaultTo(column));
        parts.add(column.renews() ? literal(columns.renewal(column)) : RENEWAL);
        parts.add(column.invisible() ? literal(" invisible") : INVISIBLE);
        parts.add(column.counted() ? literal(" auto_increment") : COUNTED);
        parts.add(column.commented() ? literal(columns.comment(column)) : COMMENT);
        parts.add(column.computed() == null ? CHECK : literal(columns.check(column)));
        return parts;
    }

    /** A computed column takes nulls without saying so. */
    private String nullability(MariadbColumn column) {
        if (column.nullable() == null) {
            return NULLABILITY;
        }
        var said = literal(columns.nullability(column));
        return column.nullable() ? "if(c.is_generated = 'ALWAYS', '', " + said + ")" : said;
    }

    private String defaultTo(MariadbColumn column) {
        if (column.computed() != null || column.counted()) {
            return "''";
        }
        if (column.removesDefault()) {
            return Boolean.TRUE.equals(column.nullable()) ? literal(" default null") : "''";
        }
        if (column.defaultSql() != null) {
            return literal(columns.defaultTo(column));
        }
        return Boolean.FALSE.equals(column.nullable()) ? DEFAULT_UNLESS_NULL : DEFAULT;
    }

    private static boolean hasLetters(ColumnType type) {
        return type instanceof ColumnType.CharType
                || type instanceof ColumnType.StringType
                || type instanceof ColumnType.TextType
                || type instanceof ColumnType.EnumType
                || type instanceof ColumnType.SetType
                || type instanceof ColumnType.UlidType
                || type == ColumnType.SimpleType.IP_ADDRESS
                || type == ColumnType.SimpleType.MAC_ADDRESS;
    }

    private String schema(String table) {
        int dot = table.indexOf('.');
        return dot < 0 ? "database()" : literal(table.substring(0, dot));
    }

    private String literal(String text) {
        return columns.names().literal(text);
    }
}
