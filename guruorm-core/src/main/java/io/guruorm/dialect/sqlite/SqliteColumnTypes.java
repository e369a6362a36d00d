package io.guruorm.dialect.sqlite;

import io.guruorm.schema.ColumnType;
import io.guruorm.schema.ColumnTypeVisitor;

/**
 * The types that columns are declared with. SQLite takes from them only how it converts what is written; the rest is for
 * who reads the column, as {@code jdbc} does: so each type of ours that reads as another Java type has another name.
 */
final class SqliteColumnTypes implements ColumnTypeVisitor<String> {

    static final SqliteColumnTypes NAMES = new SqliteColumnTypes();

    private static final int GPS = 4326;

    private SqliteColumnTypes() {}

    @Override
    public String simple(ColumnType.SimpleType type) {
        return switch (type) {
            case DOUBLE -> "double";
            case BOOLEAN -> "tinyint(1)";
            // With "text" in its name SQLite keeps it as it is; else a number alone would lose its digits.
            case JSON, JSONB -> "json text";
            case DATE -> "date";
            case YEAR -> "integer";
            case UUID -> "uuid";
            case IP_ADDRESS, MAC_ADDRESS -> "varchar";
            case TSVECTOR -> throw Refusal.of("column type tsvector", "Use a virtual table of FTS5, in raw SQL.");
        };
    }

    @Override
    public String integer(ColumnType.IntegerType type) {
        return "integer";
    }

    @Override
    public String floating(ColumnType.FloatType type) {
        return "float";
    }

    @Override
    public String decimal(ColumnType.DecimalType type) {
        return "numeric(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String character(ColumnType.CharType type) {
        return "varchar";
    }

    @Override
    public String string(ColumnType.StringType type) {
        return "varchar";
    }

    @Override
    public String text(ColumnType.TextType type) {
        return "text";
    }

    @Override
    public String enumeration(ColumnType.EnumType type) {
        return "varchar";
    }

    @Override
    public String nativeEnum(ColumnType.NativeEnumType type) {
        throw Refusal.of(
                "enum \"" + type.type() + "\" as a type of its own", "Name the values in the column: enumOf(...).");
    }

    @Override
    public String set(ColumnType.SetType type) {
        throw Refusal.of("column type set", "Use a JSON column, or a table of its own.");
    }

    @Override
    public String dateTime(ColumnType.DateTimeType type) {
        return type.zoned() ? "timestamptz" : "datetime";
    }

    @Override
    public String time(ColumnType.TimeType type) {
        return type.zoned() ? "timetz" : "time";
    }

    @Override
    public String binary(ColumnType.BinaryType type) {
        if (type.length() != null) {
            throw Refusal.of("length of a binary column", "blob holds any number of bytes: use binary(name).");
        }
        return "blob";
    }

    @Override
    public String ulid(ColumnType.UlidType type) {
        return "varchar";
    }

    @Override
    public String spatial(ColumnType.SpatialType type) {
        int usual = type.geographic() ? GPS : 0;
        if (type.subtype() != null || type.srid() != usual) {
            throw Refusal.of("kind or SRID of a spatial column", "Its geometry holds any shape: leave them out.");
        }
        return "geometry";
    }

    @Override
    public String computed(ColumnType.ComputedType type) {
        throw Refusal.of("column type computed", "Use a column with storedAs(...) or virtualAs(...).");
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
