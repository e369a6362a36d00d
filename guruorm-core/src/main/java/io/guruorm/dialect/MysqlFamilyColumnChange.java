package io.guruorm.dialect;

import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnType;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code change()}. {@code modify} forgets all that it is not told, so what was not said is first read from
 * the catalog, as SQL, and then said again.
 */
final class MysqlFamilyColumnChange {

    private final MysqlFamilyColumns columns;
    private final MysqlFamily family;
    private final MysqlFamilyPresentColumn present;
    private final Identifiers identifiers;

    MysqlFamilyColumnChange(MysqlFamily family, MysqlFamilyColumns columns, Identifiers identifiers) {
        this.family = family;
        this.present = family.presentColumn();
        this.columns = columns;
        this.identifiers = identifiers;
    }

    List<Sql> write(String table, ColumnDefinition definition) {
        var column = columns.read(definition);
        if (column.key()) {
            throw family.refusal(
                    "change() of column \"" + column.name() + "\" to a primary key",
                    "Use autoIncrement(false).change(), and primary(...) where there is none yet.");
        }
        var type = columns.typeName(column);
        var begin = "alter table " + identifiers.table(table) + " modify column " + identifiers.one(column.name()) + " "
                + type;
        var name = identifiers.limit().fit(table + "." + column.name() + " " + type);
        var change = new MysqlFamilyPresentColumn.Change(
                table, identifiers.one(name), literal(begin), literal(columns.manner(column)));
        var question = "(select concat(" + String.join(", ", parts(column))
                + ") from information_schema.columns c where c.table_schema = " + schema(table)
                + " and c.table_name = " + literal(identifiers.bare(table)) + " and c.column_name = "
                + literal(column.name()) + ")";
        return present.modify(change, question);
    }

    /** In the order of a column's text: what was said as a literal, what was not as a question. */
    private List<String> parts(MysqlFamilyColumn column) {
        var parts = new ArrayList<String>();
        boolean worded = column.charset() != null || column.collation() != null;
        if (worded || hasLetters(column.type())) {
            parts.add(worded ? literal(columns.letters(column)) : present.letters());
        }
        parts.add(column.computed() == null ? present.computed() : literal(" " + column.computed()));
        parts.add(column.nullable() == null ? present.nullability() : literal(columns.nullability(column)));
        parts.add(defaultTo(column));
        parts.add(column.renews() ? literal(columns.renewal(column)) : present.renewal());
        parts.add(column.invisible() ? literal(" invisible") : present.invisible());
        parts.add(column.counted() ? literal(" auto_increment") : present.counted());
        parts.add(column.commented() ? literal(columns.comment(column)) : present.comment());
        parts.add(column.computed() == null ? present.check() : literal(columns.check(column)));
        return parts;
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
        return Boolean.FALSE.equals(column.nullable()) ? present.defaultUnlessNull() : present.defaultTo();
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
