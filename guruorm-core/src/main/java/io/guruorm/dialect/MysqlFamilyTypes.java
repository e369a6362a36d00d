package io.guruorm.dialect;

import io.guruorm.schema.ColumnType;
import io.guruorm.schema.ColumnTypeVisitor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The names of the types of MySQL and MariaDB. A time without a zone is a {@code datetime}, one with a zone a {@code timestamp}, which
 * is kept in UTC: so each reads as the same Java type as on other databases.
 */
final class MysqlFamilyTypes implements ColumnTypeVisitor<String> {

    private static final int LONGEST_CHAR = 255;

    /** How many digits of a float fit into its four bytes. */
    private static final int SINGLE = 24;

    private final MysqlFamily family;
    private final LiteralWriter literals;

    MysqlFamilyTypes(MysqlFamily family, LiteralWriter literals) {
        this.family = family;
        this.literals = literals;
    }

    @Override
    public String simple(ColumnType.SimpleType type) {
        return switch (type) {
            case DOUBLE -> "double";
            case BOOLEAN -> "tinyint(1)";
            case JSON, JSONB -> "json";
            case DATE -> "date";
            case YEAR -> "year";
            case UUID -> family.uuidType();
            case IP_ADDRESS -> "varchar(45)";
            case MAC_ADDRESS -> "varchar(17)";
            case TSVECTOR -> throw family.refusal("column type tsvector", "Use text and fullText(...).");
        };
    }

    @Override
    public String integer(ColumnType.IntegerType type) {
        return switch (type.size()) {
            case TINY -> "tinyint";
            case SMALL -> "smallint";
            case MEDIUM -> "mediumint";
            case NORMAL -> "int";
            case BIG -> "bigint";
        };
    }

    @Override
    public String floating(ColumnType.FloatType type) {
        return type.precision() > SINGLE ? "double" : "float";
    }

    @Override
    public String decimal(ColumnType.DecimalType type) {
        return "decimal(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String character(ColumnType.CharType type) {
        if (type.length() > LONGEST_CHAR) {
            throw family.refusal("char of " + type.length() + " characters", "Use string(...) or text(...).");
        }
        return "char(" + type.length() + ")";
    }

    @Override
    public String string(ColumnType.StringType type) {
        return "varchar(" + type.length() + ")";
    }

    @Override
    public String text(ColumnType.TextType type) {
        return switch (type) {
            case TINY -> "tinytext";
            case NORMAL -> "text";
            case MEDIUM -> "mediumtext";
            case LONG -> "longtext";
        };
    }

    @Override
    public String enumeration(ColumnType.EnumType type) {
        return "enum" + values(type.values());
    }

    @Override
    public String nativeEnum(ColumnType.NativeEnumType type) {
        throw family.refusal(
                "enum \"" + type.type() + "\" as a type of its own", "Name the values in the column: enumOf(...).");
    }

    @Override
    public String set(ColumnType.SetType type) {
        return "set" + values(type.values());
    }

    private String values(List<String> values) {
        return values.stream().map(literals::string).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String dateTime(ColumnType.DateTimeType type) {
        return (type.zoned() ? "timestamp" : "datetime") + precision(type.precision());
    }

    @Override
    public String time(ColumnType.TimeType type) {
        if (type.zoned()) {
            throw family.refusal("time with a time zone", "Use time(...), in a zone that all agree on.");
        }
        return "time" + precision(type.precision());
    }

    private static String precision(int precision) {
        return precision == 0 ? "" : "(" + precision + ")";
    }

    @Override
    public String binary(ColumnType.BinaryType type) {
        if (type.length() == null) {
            return "blob";
        }
        return (type.fixed() ? "binary(" : "varbinary(") + type.length() + ")";
    }

    @Override
    public String ulid(ColumnType.UlidType type) {
        return "char(" + type.length() + ")";
    }

    @Override
    public String spatial(ColumnType.SpatialType type) {
        String subtype = type.subtype();
        var shape = subtype == null ? "geometry" : subtype.toLowerCase(Locale.ROOT);
        return shape + (type.srid() == 0 ? "" : " " + family.referenceSystem(type.srid()));
    }

    @Override
    public String computed(ColumnType.ComputedType type) {
        throw family.refusal("column type computed", "Use a column with storedAs(...) or virtualAs(...).");
    }

    @Override
    public String vector(ColumnType.VectorType type) {
        return family.vectorType(type.dimensions());
    }

    @Override
    public String raw(ColumnType.RawType type) {
        return type.sql();
    }
}
