package io.guruorm.dialect;

import io.guruorm.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog knows of a column that is there. Each part is an expression over {@code information_schema.columns c};
 * it gives the words of {@code modify column} that say the same again, with a space before them, or an empty text.
 */
public interface MysqlFamilyPresentColumn {

    /** Its character set and collation. */
    String letters();

    /** What it is computed from. */
    String computed();

    /** Whether it may be null. */
    String nullability();

    /**
     * That it may be null, unless it is a computed column that may not say so.
     *
     * @param said the words, as a literal
     */
    String nullable(String said);

    /**
     * Its default.
     *
     * @param now the present as the new type holds it, as a literal, or null for the words that are there
     */
    String defaultTo(@Nullable String now);

    /**
     * Its default, unless that is null.
     *
     * @param now as in {@link #defaultTo}
     */
    String defaultUnlessNull(@Nullable String now);

    /**
     * Whether it takes the present with every update.
     *
     * @param now as in {@link #defaultTo}
     */
    String renewal(@Nullable String now);

    /** Whether it is left out of {@code select *}. */
    String invisible();

    /** Whether it counts up. */
    String counted();

    /** Its comment. */
    String comment();

    /** A check that belongs to it and would be forgotten. */
    String check();

    /**
     * The statements that put a change together out of what is said and what is there, and make it.
     *
     * @param change what is said
     * @param present a question for what is there, as SQL; null where there is no such column
     */
    List<Sql> modify(Change change, String present);

    /**
     * What is said of a column.
     *
     * @param table its table
     * @param name the change in a few words, as a quoted name that other changes do not have
     * @param begin a literal: the change up to the column's type
     * @param end what stands behind the column's words: a literal, or several expressions with commas between them
     */
    record Change(String table, String name, String begin, String end) {}
}
