package io.guruorm.dialect.postgres;

import io.guruorm.schema.ColumnType;
import io.guruorm.schema.ColumnTypeVisitor;
import java.util.Locale;

/** The names of PostgreSQL's types. */
final class PostgresColumnTypes implements ColumnTypeVisitor<String> {

    private static final int GPS = 4326;
    private static final int LONGEST_OF_ENUM = 255;

    private final PostgresNames names;

    PostgresColumnTypes(PostgresNames names) {
        this.names = names;
    }

    /** The type of a column that counts up by a sequence of its own. */
    static String serial(ColumnType.IntegerType type) {
        return switch (type.size()) {
            case TINY, SMALL -> "smallserial";
            case MEDIUM, NORMAL -> "serial";
            case BIG -> "bigserial";
        };
    }

    @Override
    public String simple(ColumnType.SimpleType type) {
        return switch (type) {
            case DOUBLE -> "double precision";
            case BOOLEAN -> "boolean";
            case JSON -> "json";
            case JSONB -> "jsonb";
            case DATE -> "date";
            case YEAR -> "integer";
            case UUID -> "uuid";
            case IP_ADDRESS -> "inet";
            case MAC_ADDRESS -> "macaddr";
            case TSVECTOR -> "tsvector";
        };
    }

    @Override
    public String integer(ColumnType.IntegerType type) {
        return switch (type.size()) {
            case TINY, SMALL -> "smallint";
            case MEDIUM, NORMAL -> "integer";
            case BIG -> "bigint";
        };
    }

    @Override
    public String floating(ColumnType.FloatType type) {
        return "float(" + type.precision() + ")";
    }

    @Override
    public String decimal(ColumnType.DecimalType type) {
        return "decimal(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String character(ColumnType.CharType type) {
        return "char(" + type.length() + ")";
    }

    @Override
    public String string(ColumnType.StringType type) {
        return "varchar(" + type.length() + ")";
    }

    @Override
    public String text(ColumnType.TextType type) {
        return type == ColumnType.TextType.TINY ? "varchar(255)" : "text";
    }

    @Override
    public String enumeration(ColumnType.EnumType type) {
        if (type.values().stream().anyMatch(value -> value.codePointCount(0, value.length()) > LONGEST_OF_ENUM)) {
            throw Refusal.of("enum value of over 255 characters", "Shorten it: the column is a varchar(255).");
        }
        return "varchar(" + LONGEST_OF_ENUM + ")";
    }

    @Override
    public String nativeEnum(ColumnType.NativeEnumType type) {
        return names.type(type.type());
    }

    @Override
    public String set(ColumnType.SetType type) {
        throw Refusal.of("column type set", "Use a text[] column by rawColumn(...), or a table of its own.");
    }

    @Override
    public String dateTime(ColumnType.DateTimeType type) {
        return "timestamp(" + type.precision() + ")" + zone(type.zoned());
    }

    @Override
    public String time(ColumnType.TimeType type) {
        return "time(" + type.precision() + ")" + zone(type.zoned());
    }

    private static String zone(boolean zoned) {
        return zoned ? " with time zone" : " without time zone";
    }

    @Override
    public String binary(ColumnType.BinaryType type) {
        if (type.length() != null) {
            throw Refusal.of("length of a binary column", "bytea holds any number of bytes: use binary(name).");
        }
        return "bytea";
    }

    @Override
    public String ulid(ColumnType.UlidType type) {
        return "char(" + type.length() + ")";
    }

    @Override
    public String spatial(ColumnType.SpatialType type) {
        var name = type.geographic() ? "geography" : "geometry";
        int usual = type.geographic() ? GPS : 0;
        String subtype = type.subtype();
        if (subtype == null && type.srid() == usual) {
            return name;
        }
        var shape = subtype == null ? "geometry" : subtype.toLowerCase(Locale.ROOT);
        return name + "(" + shape + (type.srid() == 0 ? "" : "," + type.srid()) + ")";
    }

    @Override
    public String computed(ColumnType.ComputedType type) {
        throw Refusal.of("column type computed", "Use a column with storedAs(...) or virtualAs(...).");
    }

    @Override
    public String vector(ColumnType.VectorType type) {
        return type.dimensions() == null ? "vector" : "vector(" + type.dimensions() + ")";
    }

    @Override
    public String raw(ColumnType.RawType type) {
        return type.sql();
    }
}
