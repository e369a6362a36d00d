package io.guruorm.catalog;

import io.guruorm.dialect.WholeCatalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table or materialized view, those behind keys too.
 *
 * @param name its name, in the schema of the table
 * @param method {@code btree}, {@code gin} …
 * @param unique whether it takes no value twice
 * @param primary whether it stands behind the primary key
 * @param valid false for one that was left unfinished
 * @param nullsNotDistinct whether a unique one takes null only once
 * @param parts what it is made of, in order
 * @param predicate which rows it holds, as SQL; null for all
 * @param backing whether it stands behind a constraint and comes and goes with it
 * @param constraint the name of that constraint; null where it has none
 * @param inherited whether it is a part of an index of the partitioned table
 * @param options what else stands behind it, as SQL; null for nothing
 * @param definition the statement that makes it; null where the database has none
 * @param comment what somebody wrote about it; null for nothing
 */
public record TableIndex(
        String name,
        String method,
        boolean unique,
        boolean primary,
        boolean valid,
        boolean nullsNotDistinct,
        List<Part> parts,
        @Nullable String predicate,
        boolean backing,
        @Nullable String constraint,
        boolean inherited,
        @Nullable String options,
        @Nullable String definition,
        @Nullable String comment) {

    /** Keeps a copy. */
    public TableIndex {
        parts = List.copyOf(parts);
    }

    /** An index without further options. */
    public TableIndex(
            String name,
            String method,
            boolean unique,
            boolean primary,
            boolean valid,
            boolean nullsNotDistinct,
            List<Part> parts,
            @Nullable String predicate,
            boolean backing,
            @Nullable String constraint,
            boolean inherited,
            @Nullable String definition,
            @Nullable String comment) {
        this(
                name,
                method,
                unique,
                primary,
                valid,
                nullsNotDistinct,
                parts,
                predicate,
                backing,
                constraint,
                inherited,
                null,
                definition,
                comment);
    }

    /**
     * A column or an expression of an index.
     *
     * @param column the column; null for an expression
     * @param expression the expression, as SQL; null for a column
     * @param length of the column how much is held, in characters or bytes; null for all of it
     * @param descending whether it runs from large to small
     * @param nullsFirst whether null comes before everything
     * @param collation how it compares, as SQL; null for the usual way
     * @param operatorClass by which operators; null for the usual ones
     * @param included whether it is only kept beside and not searched by
     */
    public record Part(
            @Nullable String column,
            @Nullable String expression,
            @Nullable Long length,
            boolean descending,
            boolean nullsFirst,
            @Nullable String collation,
            @Nullable String operatorClass,
            boolean included) {

        /** A whole column, or an expression. */
        public Part(
                @Nullable String column,
                @Nullable String expression,
                boolean descending,
                boolean nullsFirst,
                @Nullable String collation,
                @Nullable String operatorClass,
                boolean included) {
            this(column, expression, null, descending, nullsFirst, collation, operatorClass, included);
        }

        static Part of(CatalogRow row, WholeCatalog questions) {
            String kept = row.maybe("expression");
            return new Part(
                    row.maybe("column_name"),
                    kept == null ? null : questions.expression(kept),
                    row.number("length"),
                    row.flag("descending"),
                    row.flag("nulls_first"),
                    row.maybe("collation"),
                    row.maybe("operator_class"),
                    row.flag("included"));
        }
    }

    static TableIndex of(List<CatalogRow> rows, @Nullable String options, WholeCatalog questions) {
        CatalogRow row = rows.get(0);
        return new TableIndex(
                row.text("name"),
                row.text("method"),
                row.flag("is_unique"),
                row.flag("is_primary"),
                row.flag("valid"),
                row.flag("nulls_not_distinct"),
                rows.stream().map(part -> Part.of(part, questions)).toList(),
                row.maybe("predicate"),
                row.flag("backing"),
                row.maybe("constraint_name"),
                row.flag("inherited"),
                options,
                row.maybe("definition"),
                row.maybe("comment"));
    }
}
