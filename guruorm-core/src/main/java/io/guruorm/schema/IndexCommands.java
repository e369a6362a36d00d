package io.guruorm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words for indexes and foreign keys of one or more columns. Without a name they are called
 * {@code {table}_{columns}_{kind}}, in lower case, {@code -} and {@code .} as {@code _}.
 */
public sealed interface IndexCommands permits Blueprint {

    /**
     * Adds an index.
     *
     * @param kind what it is for
     * @param columns its columns
     * @param name its name, or null for the default name
     */
    IndexBuilder addIndex(IndexKind kind, List<String> columns, @Nullable String name);

    /**
     * Adds an index.
     *
     * @param kind what it is for
     * @param parts columns and expressions
     */
    IndexBuilder addIndex(IndexKind kind, List<IndexPart> parts);

    /**
     * Rows are found by columns or expressions, each kept as its words say:
     * {@code index(part("created_at").desc(), part("id"))}.
     *
     * @param parts at least one; expressions want a name
     */
    default IndexBuilder index(IndexPart... parts) {
        return addIndex(IndexKind.INDEX, List.of(parts));
    }

    /**
     * No two rows alike in columns or expressions: {@code unique(expression("lower(email)")).name("one_email")}.
     *
     * @param parts at least one; expressions want a name
     */
    default IndexBuilder unique(IndexPart... parts) {
        return addIndex(IndexKind.UNIQUE, List.of(parts));
    }

    /** The primary key. */
    default IndexBuilder primary(String column) {
        return primary(List.of(column));
    }

    /** {@link #primary(String)} with its name. */
    default IndexBuilder primary(String column, @Nullable String name) {
        return primary(List.of(column), name);
    }

    /** The primary key. */
    default IndexBuilder primary(List<String> columns) {
        return primary(columns, null);
    }

    /** {@link #primary(List)} with its name. */
    default IndexBuilder primary(List<String> columns, @Nullable String name) {
        return addIndex(IndexKind.PRIMARY, columns, name);
    }

    /** {@link #primary(List, String)} with its access method. */
    default IndexBuilder primary(List<String> columns, @Nullable String name, String algorithm) {
        return primary(columns, name).algorithm(algorithm);
    }

    /** No two rows alike. */
    default IndexBuilder unique(String column) {
        return unique(List.of(column));
    }

    /** {@link #unique(String)} with its name. */
    default IndexBuilder unique(String column, @Nullable String name) {
        return unique(List.of(column), name);
    }

    /** No two rows alike. */
    default IndexBuilder unique(List<String> columns) {
        return unique(columns, null);
    }

    /** {@link #unique(List)} with its name. */
    default IndexBuilder unique(List<String> columns, @Nullable String name) {
        return addIndex(IndexKind.UNIQUE, columns, name);
    }

    /** {@link #unique(List, String)} with its access method. */
    default IndexBuilder unique(List<String> columns, @Nullable String name, String algorithm) {
        return unique(columns, name).algorithm(algorithm);
    }

    /** Rows are found by a column. */
    default IndexBuilder index(String column) {
        return index(List.of(column));
    }

    /** {@link #index(String)} with its name. */
    default IndexBuilder index(String column, @Nullable String name) {
        return index(List.of(column), name);
    }

    /** Rows are found by these columns. */
    default IndexBuilder index(List<String> columns) {
        return index(columns, null);
    }

    /** {@link #index(List)} with its name. */
    default IndexBuilder index(List<String> columns, @Nullable String name) {
        return addIndex(IndexKind.INDEX, columns, name);
    }

    /** {@link #index(List, String)} with its access method, such as {@code gin}. */
    default IndexBuilder index(List<String> columns, @Nullable String name, String algorithm) {
        return index(columns, name).algorithm(algorithm);
    }

    /**
     * Rows are found by an expression.
     *
     * @param expression in SQL, such as {@code lower(email)}
     * @param name the index's name
     */
    IndexBuilder rawIndex(String expression, String name);

    /** Rows are found by the words of a column. */
    default IndexBuilder fullText(String column) {
        return fullText(List.of(column));
    }

    /** {@link #fullText(String)} with its name. */
    default IndexBuilder fullText(String column, @Nullable String name) {
        return fullText(List.of(column), name);
    }

    /** Rows are found by the words of these columns. */
    default IndexBuilder fullText(List<String> columns) {
        return fullText(columns, null);
    }

    /** {@link #fullText(List)} with its name. */
    default IndexBuilder fullText(List<String> columns, @Nullable String name) {
        return addIndex(IndexKind.FULL_TEXT, columns, name);
    }

    /** Rows are found by place. */
    default IndexBuilder spatialIndex(String column) {
        return spatialIndex(List.of(column), null);
    }

    /** {@link #spatialIndex(String)} with its name. */
    default IndexBuilder spatialIndex(String column, @Nullable String name) {
        return spatialIndex(List.of(column), name);
    }

    /** {@link #spatialIndex(String)} on several columns. */
    default IndexBuilder spatialIndex(List<String> columns, @Nullable String name) {
        return addIndex(IndexKind.SPATIAL, columns, name);
    }

    /** {@link #spatialIndex(List, String)} with its operator class. */
    default IndexBuilder spatialIndex(List<String> columns, @Nullable String name, String operatorClass) {
        return spatialIndex(columns, name).operatorClass(operatorClass);
    }

    /** Rows are found by nearness. */
    default IndexBuilder vectorIndex(String column) {
        return vectorIndex(column, null);
    }

    /** {@link #vectorIndex(String)} with its name. */
    default IndexBuilder vectorIndex(String column, @Nullable String name) {
        return addIndex(IndexKind.VECTOR, List.of(column), name);
    }

    /** A foreign key; {@code references(...)} and {@code on(...)} have to follow. */
    default ForeignKeyBuilder foreign(String column) {
        return foreign(List.of(column), null);
    }

    /** {@link #foreign(String)} with its name. */
    default ForeignKeyBuilder foreign(String column, @Nullable String name) {
        return foreign(List.of(column), name);
    }

    /** {@link #foreign(String)} of several columns. */
    default ForeignKeyBuilder foreign(List<String> columns) {
        return foreign(columns, null);
    }

    /**
     * A foreign key; {@code references(...)} and {@code on(...)} have to follow.
     *
     * @param columns the columns that refer
     * @param name the key's name, or null for the default name
     */
    ForeignKeyBuilder foreign(List<String> columns, @Nullable String name);
}
