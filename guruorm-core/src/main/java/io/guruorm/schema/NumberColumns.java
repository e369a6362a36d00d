package io.guruorm.schema;

import io.guruorm.schema.ColumnType.DecimalType;
import io.guruorm.schema.ColumnType.FloatType;
import io.guruorm.schema.ColumnType.IntegerSize;
import io.guruorm.schema.ColumnType.IntegerType;
import io.guruorm.schema.ColumnType.SimpleType;

/** Words for columns of numbers. */
public sealed interface NumberColumns extends Columns permits Blueprint {

    private ColumnBuilder integer(String name, IntegerSize size) {
        return addColumn(name, new IntegerType(size, false));
    }

    /** A whole number of 8 bytes. */
    default ColumnBuilder bigInteger(String name) {
        return integer(name, IntegerSize.BIG);
    }

    /** A whole number of 4 bytes. */
    default ColumnBuilder integer(String name) {
        return integer(name, IntegerSize.NORMAL);
    }

    /** A whole number of 3 bytes, or of 4 where there is none. */
    default ColumnBuilder mediumInteger(String name) {
        return integer(name, IntegerSize.MEDIUM);
    }

    /** A whole number of 2 bytes. */
    default ColumnBuilder smallInteger(String name) {
        return integer(name, IntegerSize.SMALL);
    }

    /** A whole number of 1 byte, or of 2 where there is none. */
    default ColumnBuilder tinyInteger(String name) {
        return integer(name, IntegerSize.TINY);
    }

    /** {@link #bigInteger}, not below zero. */
    default ColumnBuilder unsignedBigInteger(String name) {
        return bigInteger(name).unsigned();
    }

    /** {@link #integer(String)}, not below zero. */
    default ColumnBuilder unsignedInteger(String name) {
        return integer(name).unsigned();
    }

    /** {@link #mediumInteger}, not below zero. */
    default ColumnBuilder unsignedMediumInteger(String name) {
        return mediumInteger(name).unsigned();
    }

    /** {@link #smallInteger}, not below zero. */
    default ColumnBuilder unsignedSmallInteger(String name) {
        return smallInteger(name).unsigned();
    }

    /** {@link #tinyInteger}, not below zero. */
    default ColumnBuilder unsignedTinyInteger(String name) {
        return tinyInteger(name).unsigned();
    }

    /** A number with a binary fraction, of 53 bits. */
    default ColumnBuilder floatOf(String name) {
        return floatOf(name, 53);
    }

    /**
     * A number with a binary fraction.
     *
     * @param name the column
     * @param precision how many bits, 1 to 53
     */
    default ColumnBuilder floatOf(String name, int precision) {
        return addColumn(name, new FloatType(precision));
    }

    /** A number of 8 bytes with a binary fraction. */
    default ColumnBuilder doubleOf(String name) {
        return addColumn(name, SimpleType.DOUBLE);
    }

    /** A number of 8 digits, 2 of them after the point. */
    default ColumnBuilder decimal(String name) {
        return decimal(name, 8, 2);
    }

    /** A number of so many digits, 2 of them after the point. */
    default ColumnBuilder decimal(String name, int precision) {
        return decimal(name, precision, 2);
    }

    /**
     * A number with a decimal fraction.
     *
     * @param name the column
     * @param precision how many digits
     * @param scale how many of them after the point
     */
    default ColumnBuilder decimal(String name, int precision, int scale) {
        return addColumn(name, new DecimalType(precision, scale));
    }

    /** True or false. */
    default ColumnBuilder booleanOf(String name) {
        return addColumn(name, SimpleType.BOOLEAN);
    }
}
