package io.guruorm.dialect;

import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnType;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code change()}. {@code modify} forgets all that it is not told, so what was not said is first read from
 * the catalog, as SQL, and then said again.
 */
final class MysqlFamilyColumnChange {

    private final MysqlFamilyColumns columns;
    private final MysqlFamily family;
    private final MysqlFamilyPresentColumn present;
    private final Identifiers identifiers;
    private final MysqlFamilyChecks checks;

    MysqlFamilyColumnChange(MysqlFamily family, MysqlFamilyColumns columns, ConstraintNames names) {
        this.family = family;
        this.present = family.presentColumn();
        this.columns = columns;
        this.identifiers = names.identifiers();
        this.checks = new MysqlFamilyChecks(family, names);
    }

    List<Sql> write(String table, ColumnDefinition definition) {
        var column = read("change()", definition);
        var type = columns.typeName(column);
        var begin = "alter table " + identifiers.table(table) + " modify column " + identifiers.one(column.name()) + " "
                + type;
        var name = identifiers.limit().fit(table + "." + column.name() + " " + type);
        var change =
                new MysqlFamilyPresentColumn.Change(table, identifiers.one(name), literal(begin), end(table, column));
        var question = "(select concat(" + String.join(", ", parts(column))
                + ") from information_schema.columns c where c.table_schema = " + schema(table)
                + " and c.table_name = " + literal(identifiers.bare(table)) + " and c.column_name = "
                + literal(column.name()) + ")";
        return present.modify(change, question);
    }

    /** {@code redefine()}: {@code modify} alone forgets all that it is not told. */
    List<Sql> redefine(String table, ColumnDefinition definition) {
        var column = read("redefine()", definition);
        var begin = "alter table " + identifiers.table(table) + " modify column " + columns.write(column)
                + columns.manner(column);
        var added = checks.own(", add ", table, column);
        if (family.dropsIfExists()) {
            return List.of(Sql.ddl(begin + checks.ownDrop(table, column) + added, TableNames.of(table))
                    .outsideTransaction());
        }
        var name = identifiers.limit().fit("redefine " + table + "." + column.name() + " " + columns.typeName(column));
        var change = new MysqlFamilyPresentColumn.Change(table, identifiers.one(name), literal(begin), literal(added));
        return present.modify(change, presentCheck(table, column));
    }

    /** What stands behind the column's words, as SQL: where it shall stand, and its check in place of the one before. */
    private String end(String table, MysqlFamilyColumn column) {
        var manner = columns.manner(column);
        if (!column.checked()) {
            return literal(manner);
        }
        var added = checks.own(", add ", table, column);
        return family.dropsIfExists()
                ? literal(manner + checks.ownDrop(table, column) + added)
                : literal(manner) + ", ifnull(" + presentCheck(table, column) + ", ''), " + literal(added);
    }

    /** A question for the words that drop the column's own check; null where there is none. */
    private String presentCheck(String table, MysqlFamilyColumn column) {
        return "(select " + literal(checks.ownDrop(table, column))
                + " from information_schema.table_constraints k where k.table_schema = " + schema(table)
                + " and k.table_name = " + literal(identifiers.bare(table)) + " and k.constraint_name = "
                + literal(checks.name(table, column)) + " and k.constraint_type = 'CHECK')";
    }

    private MysqlFamilyColumn read(String word, ColumnDefinition definition) {
        var column = columns.read(definition);
        if (column.key()) {
            throw family.refusal(
                    word + " of column \"" + column.name() + "\" to a primary key",
                    "Use autoIncrement(false)." + word + ", and primary(...) where there is none yet.");
        }
        return column;
    }

    /** In the order of a column's text: what was said as a literal, what was not as a question. */
    private List<String> parts(MysqlFamilyColumn column) {
        var parts = new ArrayList<String>();
        boolean worded = column.charset() != null || column.collation() != null;
        if (worded || hasLetters(column.type())) {
            parts.add(worded ? literal(columns.letters(column)) : present.letters());
        }
        parts.add(column.computed() == null ? present.computed() : literal(" " + column.computed()));
        parts.add(nullability(column));
        parts.add(defaultTo(column));
        parts.add(column.renews() ? literal(columns.renewal(column)) : present.renewal(now(column)));
        parts.add(column.invisible() ? literal(" invisible") : present.invisible());
        parts.add(column.counted() ? literal(" auto_increment") : present.counted());
        parts.add(column.commented() ? literal(columns.comment(column)) : present.comment());
        parts.add(column.computed() == null ? present.check() : literal(columns.check(column)));
        return parts;
    }

    /** A computed column may take nulls without saying so. */
    private String nullability(MysqlFamilyColumn column) {
        if (column.nullable() == null) {
            return present.nullability();
        }
        var said = literal(columns.nullability(column));
        return column.nullable() ? present.nullable(said) : said;
    }

    private String defaultTo(MysqlFamilyColumn column) {
        if (column.computed() != null || column.counted()) {
            return "''";
        }
        if (column.removesDefault()) {
            return Boolean.TRUE.equals(column.nullable()) ? literal(" default null") : "''";
        }
        if (column.defaultSql() != null) {
            return literal(columns.defaultTo(column));
        }
        return Boolean.FALSE.equals(column.nullable())
                ? present.defaultUnlessNull(now(column))
                : present.defaultTo(now(column));
    }

    /** The present with the fraction of the new type, or null where that is no time with a date. */
    private @Nullable String now(MysqlFamilyColumn column) {
        return column.type() instanceof ColumnType.DateTimeType
                ? literal(MysqlFamilyDefaults.present(column.type()))
                : null;
    }

    private boolean hasLetters(ColumnType type) {
        boolean text = type == ColumnType.SimpleType.UUID && !family.uuidType().equals("uuid");
        return text
                || type instanceof ColumnType.CharType
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
