package io.guruorm.schema;

import io.guruorm.error.GuruException;
import io.guruorm.sql.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A column or an expression of an index, and how it is kept. Immutable: each word gives another part.
 *
 * @param column the column, or null for an expression
 * @param expression in SQL, or null for a column
 * @param direction from small to large or from large to small, or null where nothing was said
 * @param nulls where null stands, or null where nothing was said
 * @param collation how it compares, or null where nothing was said
 * @param operatorClass by which operators, or null where nothing was said
 * @param length how many of its first letters or bytes are kept, or null for all
 */
public record IndexPart(
        @Nullable String column,
        @Nullable String expression,
        @Nullable Direction direction,
        @Nullable NullsOrder nulls,
        @Nullable String collation,
        @Nullable String operatorClass,
        @Nullable Integer length) {

    /** Refuses what is neither a column nor an expression, or both. */
    public IndexPart {
        if ((column == null) == (expression == null)) {
            throw new GuruException("A part of an index is either a column or an expression. Give one of them.");
        }
        if (length != null && (length < 1 || column == null)) {
            throw new GuruException(
                    "length(" + length + ") of a part of an index has no sense. Give a column, and 1 or more.");
        }
    }

    /**
     * A column.
     *
     * @param column its name
     */
    public static IndexPart part(String column) {
        return new IndexPart(Arguments.name(column, "column"), null, null, null, null, null, null);
    }

    /**
     * An expression.
     *
     * @param sql such as {@code lower(email)}
     */
    public static IndexPart expression(String sql) {
        return new IndexPart(null, Arguments.name(sql, "index expression"), null, null, null, null, null);
    }

    /** From small to large. */
    public IndexPart asc() {
        return with(Direction.ASC, nulls);
    }

    /** From large to small. */
    public IndexPart desc() {
        return with(Direction.DESC, nulls);
    }

    /** Null before everything; PostgreSQL. */
    public IndexPart nullsFirst() {
        return with(direction, NullsOrder.FIRST);
    }

    /** Null behind everything; PostgreSQL. */
    public IndexPart nullsLast() {
        return with(direction, NullsOrder.LAST);
    }

    private IndexPart with(@Nullable Direction way, @Nullable NullsOrder order) {
        return new IndexPart(column, expression, way, order, collation, operatorClass, length);
    }

    /**
     * How it compares; PostgreSQL and SQLite.
     *
     * @param name the collation
     */
    public IndexPart collation(String name) {
        return new IndexPart(
                column, expression, direction, nulls, Arguments.name(name, "collation"), operatorClass, length);
    }

    /**
     * By which operators it is searched; PostgreSQL.
     *
     * @param name such as {@code text_pattern_ops}
     */
    public IndexPart operatorClass(String name) {
        return new IndexPart(
                column, expression, direction, nulls, collation, Arguments.name(name, "operator class"), length);
    }

    /**
     * Keeps only the beginning of a column; MySQL and MariaDB.
     *
     * @param letters how many letters, or bytes of a binary column
     */
    public IndexPart length(int letters) {
        return new IndexPart(column, expression, direction, nulls, collation, operatorClass, letters);
    }

    /** Whether it is a column of which nothing else was said. */
    public boolean isPlain() {
        return column != null && equals(part(column));
    }
}
