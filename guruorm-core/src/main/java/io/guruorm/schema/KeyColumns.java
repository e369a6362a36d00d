package io.guruorm.schema;

import io.guruorm.schema.ColumnType.IntegerSize;
import io.guruorm.schema.ColumnType.IntegerType;
import io.guruorm.schema.ColumnType.SimpleType;
import io.guruorm.schema.ColumnType.UlidType;

/** Words for columns that are keys, or hold those of other tables. */
public sealed interface KeyColumns extends Columns permits Blueprint {

    private ColumnBuilder increments(String name, IntegerSize size) {
        return addColumn(name, new IntegerType(size, true)).autoIncrement();
    }

    /** {@code id}: a counted key of 8 bytes. */
    default ColumnBuilder id() {
        return id("id");
    }

    /** A counted key of 8 bytes. */
    default ColumnBuilder id(String name) {
        return bigIncrements(name);
    }

    /** A counted key of 8 bytes. */
    default ColumnBuilder bigIncrements(String name) {
        return increments(name, IntegerSize.BIG);
    }

    /** A counted key of 4 bytes. */
    default ColumnBuilder increments(String name) {
        return increments(name, IntegerSize.NORMAL);
    }

    /** A counted key of 4 bytes. */
    default ColumnBuilder integerIncrements(String name) {
        return increments(name);
    }

    /** A counted key of 3 bytes, or of 4 where there is none. */
    default ColumnBuilder mediumIncrements(String name) {
        return increments(name, IntegerSize.MEDIUM);
    }

    /** A counted key of 2 bytes. */
    default ColumnBuilder smallIncrements(String name) {
        return increments(name, IntegerSize.SMALL);
    }

    /** A counted key of 1 byte, or of 2 where there is none. */
    default ColumnBuilder tinyIncrements(String name) {
        return increments(name, IntegerSize.TINY);
    }

    /** A UUID called {@code uuid}. */
    default ColumnBuilder uuid() {
        return uuid("uuid");
    }

    /** A UUID. */
    default ColumnBuilder uuid(String name) {
        return addColumn(name, SimpleType.UUID);
    }

    /** A ULID called {@code ulid}. */
    default ColumnBuilder ulid() {
        return ulid("ulid");
    }

    /** A ULID of 26 characters. */
    default ColumnBuilder ulid(String name) {
        return ulid(name, 26);
    }

    /** A ULID of so many characters. */
    default ColumnBuilder ulid(String name, int length) {
        return addColumn(name, new UlidType(length));
    }

    /** The counted key of another table; add {@code constrained()} for a foreign key. */
    default ForeignColumnBuilder foreignId(String name) {
        return addForeignColumn(name, new IntegerType(IntegerSize.BIG, true));
    }

    /** The UUID of another table; add {@code constrained()} for a foreign key. */
    default ForeignColumnBuilder foreignUuid(String name) {
        return addForeignColumn(name, SimpleType.UUID);
    }

    /** The ULID of another table; add {@code constrained()} for a foreign key. */
    default ForeignColumnBuilder foreignUlid(String name) {
        return foreignUlid(name, 26);
    }

    /** {@link #foreignUlid(String)} of so many characters. */
    default ForeignColumnBuilder foreignUlid(String name, int length) {
        return addForeignColumn(name, new UlidType(length));
    }
}
