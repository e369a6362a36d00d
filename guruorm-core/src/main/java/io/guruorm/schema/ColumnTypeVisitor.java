package io.guruorm.schema;

/**
 * One method for each kind of column type.
 *
 * @param <R> the answer
 */
public interface ColumnTypeVisitor<R> {

    /** A type without parameters. */
    R simple(ColumnType.SimpleType type);

    /** A whole number. */
    R integer(ColumnType.IntegerType type);

    /** A number with a binary fraction. */
    R floating(ColumnType.FloatType type);

    /** A number with a decimal fraction. */
    R decimal(ColumnType.DecimalType type);

    /** A text of fixed length. */
    R character(ColumnType.CharType type);

    /** A text of limited length. */
    R string(ColumnType.StringType type);

    /** A text of any length. */
    R text(ColumnType.TextType type);

    /** One of some values. */
    R enumeration(ColumnType.EnumType type);

    /** A value of an enum that is a type of its own. */
    R nativeEnum(ColumnType.NativeEnumType type);

    /** Any of some values. */
    R set(ColumnType.SetType type);

    /** A day and a time. */
    R dateTime(ColumnType.DateTimeType type);

    /** A time of day. */
    R time(ColumnType.TimeType type);

    /** Bytes. */
    R binary(ColumnType.BinaryType type);

    /** A ULID. */
    R ulid(ColumnType.UlidType type);

    /** A shape. */
    R spatial(ColumnType.SpatialType type);

    /** SQL Server's computed column. */
    R computed(ColumnType.ComputedType type);

    /** A vector. */
    R vector(ColumnType.VectorType type);

    /** A type in the caller's own SQL. */
    R raw(ColumnType.RawType type);
}
