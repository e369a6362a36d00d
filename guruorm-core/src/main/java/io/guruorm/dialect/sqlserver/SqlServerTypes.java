package io.guruorm.dialect.sqlserver;

import io.guruorm.schema.ColumnType;
import io.guruorm.schema.ColumnTypeVisitor;

/** The names of SQL Server's types. */
final class SqlServerTypes implements ColumnTypeVisitor<String> {

    static final SqlServerTypes NAMES = new SqlServerTypes();

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_BINARY = 8_000;
    private static final int LONGEST_ENUM = 255;
    private static final int MOST_DIGITS = 38;

    /** The reference system that shapes on the globe have where nobody says another. */
    private static final int GLOBE = 4_326;

    private SqlServerTypes() {}

    @Override
    public String simple(ColumnType.SimpleType type) {
        return switch (type) {
            case DOUBLE -> "double precision";
            case BOOLEAN -> "bit";
            case JSON, JSONB -> "nvarchar(max)";
            case DATE -> "date";
            case YEAR -> "int";
            case UUID -> "uniqueidentifier";
            case IP_ADDRESS -> "nvarchar(45)";
            case MAC_ADDRESS -> "nvarchar(17)";
            case TSVECTOR -> throw Refusal.of("column type tsvector", "Use text, and a full-text index in raw SQL.");
        };
    }

    /** Its {@code tinyint} has no sign, so a number that has one takes the next larger type. */
    @Override
    public String integer(ColumnType.IntegerType type) {
        return switch (type.size()) {
            case TINY -> type.key() ? "tinyint" : "smallint";
            case SMALL -> "smallint";
            case MEDIUM, NORMAL -> "int";
            case BIG -> "bigint";
        };
    }

    @Override
    public String floating(ColumnType.FloatType type) {
        return "float(" + type.precision() + ")";
    }

    @Override
    public String decimal(ColumnType.DecimalType type) {
        if (type.precision() > MOST_DIGITS) {
            throw Refusal.of("decimal of " + type.precision() + " digits", "It has up to 38: use string(...).");
        }
        return "decimal(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String character(ColumnType.CharType type) {
        return "nchar(" + length("char", type.length(), LONGEST_TEXT, "text(...)") + ")";
    }

    @Override
    public String string(ColumnType.StringType type) {
        return "nvarchar(" + length("string", type.length(), LONGEST_TEXT, "text(...)") + ")";
    }

    private static int length(String what, int length, int most, String cure) {
        if (length > most) {
            throw Refusal.of(what + " of the length " + length, "It takes up to " + most + ": use " + cure + ".");
        }
        return length;
    }

    @Override
    public String text(ColumnType.TextType type) {
        return type == ColumnType.TextType.TINY ? "nvarchar(255)" : "nvarchar(max)";
    }

    /** Its check is the column's. */
    @Override
    public String enumeration(ColumnType.EnumType type) {
        type.values().forEach(value -> {
            if (value.length() > LONGEST_ENUM) {
                throw Refusal.of("enum value of over 255 characters", "Use a table of its own for the values.");
            }
        });
        return "nvarchar(255)";
    }

    @Override
    public String nativeEnum(ColumnType.NativeEnumType type) {
        throw Refusal.of(
                "enum \"" + type.type() + "\" as a type of its own", "Name the values in the column: enumOf(...).");
    }

    @Override
    public String set(ColumnType.SetType type) {
        throw Refusal.of("column type set", "Use a table of its own for the values, or json(...).");
    }

    @Override
    public String dateTime(ColumnType.DateTimeType type) {
        return (type.zoned() ? "datetimeoffset(" : "datetime2(") + type.precision() + ")";
    }

    @Override
    public String time(ColumnType.TimeType type) {
        if (type.zoned()) {
            throw Refusal.of("time with a time zone", "Use time(...), in a zone that all agree on.");
        }
        return "time(" + type.precision() + ")";
    }

    @Override
    public String binary(ColumnType.BinaryType type) {
        Integer length = type.length();
        if (length == null) {
            return "varbinary(max)";
        }
        return (type.fixed() ? "binary(" : "varbinary(")
                + length("binary", length, LONGEST_BINARY, "binary(name) without a length") + ")";
    }

    @Override
    public String ulid(ColumnType.UlidType type) {
        return "nchar(" + type.length() + ")";
    }

    /** A column of shapes holds all kinds of them, each with its own reference system. */
    @Override
    public String spatial(ColumnType.SpatialType type) {
        var name = type.geographic() ? "geography" : "geometry";
        if (type.subtype() != null) {
            throw Refusal.of(
                    "kind \"" + type.subtype() + "\" of a " + name, "Leave it out, or add a check in raw SQL.");
        }
        if (type.srid() != (type.geographic() ? GLOBE : 0)) {
            throw Refusal.of(
                    "SRID " + type.srid() + " of a " + name + " column", "Each value brings its own: leave it out.");
        }
        return name;
    }

    @Override
    public String computed(ColumnType.ComputedType type) {
        return "as (" + type.expression() + ")";
    }

    @Override
    public String vector(ColumnType.VectorType type) {
        throw Refusal.of("column type vector", "Keep it as JSON or binary.");
    }

    @Override
    public String raw(ColumnType.RawType type) {
        return type.sql();
    }
}
