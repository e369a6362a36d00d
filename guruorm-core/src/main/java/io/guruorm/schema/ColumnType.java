package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column holds, before any dialect has named it. */
public sealed interface ColumnType {

    /**
     * Hands this type to the method made for its kind.
     *
     * @param visitor one method for each kind of type
     * @param <R> the visitor's answer
     * @return what that method gave back
     */
    <R> R accept(ColumnTypeVisitor<R> visitor);

    /** How many bytes a whole number has. */
    enum IntegerSize {
        /** One byte. */
        TINY,
        /** Two bytes. */
        SMALL,
        /** Three bytes. */
        MEDIUM,
        /** Four bytes. */
        NORMAL,
        /** Eight bytes. */
        BIG
    }

    /** Types without parameters. */
    enum SimpleType implements ColumnType {
        /** A number of 8 bytes with a binary fraction. */
        DOUBLE,
        /** True or false. */
        BOOLEAN,
        /** JSON kept as text. */
        JSON,
        /** JSON kept taken apart. */
        JSONB,
        /** A day. */
        DATE,
        /** A year. */
        YEAR,
        /** A UUID. */
        UUID,
        /** An IP address. */
        IP_ADDRESS,
        /** A MAC address. */
        MAC_ADDRESS,
        /** The words of a text, for search. */
        TSVECTOR;

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.simple(this);
        }
    }

    /**
     * A whole number.
     *
     * @param size how many bytes
     * @param key whether it holds a generated key or refers to one: unsigned where the dialect has such numbers, and
     *     never checked
     */
    record IntegerType(IntegerSize size, boolean key) implements ColumnType {
        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.integer(this);
        }
    }

    /**
     * A number with a binary fraction.
     *
     * @param precision how many bits of mantissa, 1 to 53
     */
    record FloatType(int precision) implements ColumnType {

        /** Checks the precision. */
        public FloatType {
            Arguments.between("The precision of a float", precision, 1, 53);
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.floating(this);
        }
    }

    /**
     * A number with a decimal fraction.
     *
     * @param precision how many digits
     * @param scale how many of them after the point
     */
    record DecimalType(int precision, int scale) implements ColumnType {

        /** Checks precision and scale. */
        public DecimalType {
            Arguments.between("The precision of a decimal", precision, 1, 1000);
            Arguments.between("The scale of a decimal", scale, 0, precision);
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.decimal(this);
        }
    }

    /**
     * A text of exactly so many characters, filled up with spaces.
     *
     * @param length how many characters
     */
    record CharType(int length) implements ColumnType {

        /** Checks the length. */
        public CharType {
            Arguments.between("The length of a char", length, 1, 10_485_760);
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.character(this);
        }
    }

    /**
     * A text of at most so many characters.
     *
     * @param length how many characters
     */
    record StringType(int length) implements ColumnType {

        /** Checks the length. */
        public StringType {
            Arguments.between("The length of a string", length, 1, 10_485_760);
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.string(this);
        }
    }

    /** A text of any length; sizes matter to MySQL and MariaDB. */
    enum TextType implements ColumnType {
        /** Up to 255 bytes. */
        TINY,
        /** Up to 64 kB. */
        NORMAL,
        /** Up to 16 MB. */
        MEDIUM,
        /** Up to 4 GB. */
        LONG;

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /**
     * One of these values.
     *
     * @param values at least one, all different
     */
    record EnumType(List<String> values) implements ColumnType {

        /** Keeps a copy. */
        public EnumType {
            values = distinct("enumOf", values);
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.enumeration(this);
        }
    }

    /**
     * A value of an enum that is a type of its own.
     *
     * @param type {@code schema.type} where qualified
     */
    record NativeEnumType(String type) implements ColumnType {

        /** Refuses an empty name. */
        public NativeEnumType {
            Arguments.name(type, "type");
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.nativeEnum(this);
        }
    }

    /**
     * Any of these values together.
     *
     * @param values at least one, all different
     */
    record SetType(List<String> values) implements ColumnType {

        /** Keeps a copy. */
        public SetType {
            values = distinct("set", values);
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.set(this);
        }
    }

    /**
     * A day and a time.
     *
     * @param precision digits of the second's fraction, 0 to 6
     * @param zoned whether it is a point in time, whatever the zone
     * @param timestamp whether it was asked for as {@code timestamp}, which MySQL tells from {@code datetime}
     */
    record DateTimeType(int precision, boolean zoned, boolean timestamp) implements ColumnType {

        /** Checks the precision. */
        public DateTimeType {
            Arguments.between("The precision of a time", precision, 0, 6);
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.dateTime(this);
        }
    }

    /**
     * A time of day.
     *
     * @param precision digits of the second's fraction, 0 to 6
     * @param zoned whether it has an offset from UTC
     */
    record TimeType(int precision, boolean zoned) implements ColumnType {

        /** Checks the precision. */
        public TimeType {
            Arguments.between("The precision of a time", precision, 0, 6);
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.time(this);
        }
    }

    /**
     * Bytes.
     *
     * @param length how many, or null for any number
     * @param fixed whether always exactly so many
     */
    record BinaryType(@Nullable Integer length, boolean fixed) implements ColumnType {

        /** Checks the length. */
        public BinaryType {
            if (length != null) {
                Arguments.between("The length of a binary", length, 1, Integer.MAX_VALUE);
            } else if (fixed) {
                throw new GuruException("A fixed binary needs its length.");
            }
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /**
     * A ULID as text.
     *
     * @param length how many characters, 26 by the standard
     */
    record UlidType(int length) implements ColumnType {

        /** Checks the length. */
        public UlidType {
            Arguments.between("The length of a ULID", length, 1, 255);
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.ulid(this);
        }
    }

    /**
     * A shape in the plane or on the globe.
     *
     * @param subtype such as {@code point}, or null for any
     * @param srid the reference system; 0 for none
     * @param geographic whether on the globe
     */
    record SpatialType(@Nullable String subtype, int srid, boolean geographic) implements ColumnType {

        private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,40}");

        /** Checks subtype and reference system. */
        public SpatialType {
            if (subtype != null && !WORD.matcher(subtype).matches()) {
                throw new GuruException("\"" + subtype + "\" is no kind of shape. Write one word, such as point.");
            }
            Arguments.between("The SRID of a shape", srid, 0, 999_999);
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.spatial(this);
        }
    }

    /**
     * A column computed by SQL Server's {@code as (…)}.
     *
     * @param expression the SQL expression
     */
    record ComputedType(String expression) implements ColumnType {
        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.computed(this);
        }
    }

    /**
     * A vector of numbers.
     *
     * @param dimensions how many, or null for any
     */
    record VectorType(@Nullable Integer dimensions) implements ColumnType {

        /** Checks the number of dimensions. */
        public VectorType {
            if (dimensions != null) {
                Arguments.between("The dimensions of a vector", dimensions, 1, 16_000);
            }
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.vector(this);
        }
    }

    /**
     * A type in the caller's own SQL.
     *
     * @param sql pasted as it is
     */
    record RawType(String sql) implements ColumnType {

        /** Refuses an empty type. */
        public RawType {
            Arguments.name(sql, "raw column type");
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.raw(this);
        }
    }

    private static List<String> distinct(String what, List<String> values) {
        if (values.isEmpty() || new LinkedHashSet<>(values).size() != values.size()) {
            throw new GuruException(what + " has the values " + values + ". Name at least one, and each once.");
        }
        return List.copyOf(values);
    }
}
