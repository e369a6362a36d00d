package io.guruorm.dialect;

import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Operator;
import io.guruorm.sql.RawExpression;
import io.guruorm.sql.RowLock;
import io.guruorm.sql.SelectStatement;
import io.guruorm.sql.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the standard writers leave open: where dialects differ in the text of statements. */
public interface StatementSyntax {

    /** The dialect's name in words, for refusals. */
    String dialect();

    /** How names are quoted. */
    Identifiers identifiers();

    /**
     * Whether the database can do something.
     *
     * @param capability what is asked for
     */
    boolean supports(Capability capability);

    /**
     * The operator as this dialect writes it in the text of a statement.
     *
     * @param operator the operator
     * @throws io.guruorm.error.UnsupportedFeatureException if it has none
     */
    String operator(Operator operator);

    /**
     * What follows the left side of a comparison to make it fit for the operator, such as a cast.
     *
     * @param operator the operator
     */
    String leftSuffix(Operator operator);

    /**
     * What stands before a whole comparison to give the operator its sense, such as {@code not }.
     *
     * @param operator the operator
     */
    default String prefix(Operator operator) {
        return "";
    }

    /**
     * The words that compare with a pattern.
     *
     * @param caseSensitive whether the case of letters matters
     * @param negated whether it shall not match
     */
    String like(boolean caseSensitive, boolean negated);

    /**
     * Writes the membership in a list too long for placeholders, after its left side.
     *
     * @param out written to
     * @param values the values
     * @param negated whether it shall be none of them
     */
    void manyValues(SqlText out, List<@Nullable Object> values, boolean negated);

    /**
     * What stands behind a whole comparison that {@link #prefix} has begun.
     *
     * @param operator the operator
     */
    default String suffix(Operator operator) {
        return "";
    }

    /** The words of a limit that is none, where an offset cannot stand without one. */
    default String noLimit() {
        return "";
    }

    /**
     * The words behind {@code select} that take but the first rows, with a space behind them.
     *
     * @param query the query
     */
    default String top(SelectStatement query) {
        return "";
    }

    /**
     * The words behind the order of a query that take but some of its rows.
     *
     * @param query the query
     */
    default String page(SelectStatement query) {
        Long limit = query.limit();
        Long offset = query.offset();
        return (limit == null ? "" : " limit " + limit)
                + (offset == null ? "" : (limit == null ? noLimit() : "") + " offset " + offset);
    }

    /**
     * A query as it may stand inside of another statement.
     *
     * @param query the query
     */
    default SelectStatement inner(SelectStatement query) {
        return query;
    }

    /** What ends a query that reads from one of a union, where that may not stand in parentheses. */
    default String endOfUnionPart() {
        return ")";
    }

    /** What stands before the query of a question whether there is a row. */
    default String beforeExistence() {
        return "select exists(";
    }

    /** What stands behind it, up to the name of the answer. */
    default String afterExistence() {
        return ") as ";
    }

    /**
     * The words at the end of a query that locks rows.
     *
     * @param lock the lock
     */
    String lock(RowLock lock);

    /**
     * The words behind each source of a query that locks rows.
     *
     * @param lock the lock
     * @param source the source
     */
    default String sourceLock(RowLock lock, Source source) {
        return "";
    }

    /**
     * The words after the rows of an insert that leaves out what conflicts.
     *
     * @param insert what is inserted
     * @throws io.guruorm.error.UnsupportedFeatureException if it has none
     */
    String ignoreConflicts(InsertStatement insert);

    /** How many rows one insert takes at most. */
    default int maxRows() {
        return Integer.MAX_VALUE;
    }

    /**
     * The words between the columns of an insert and its rows that give columns back.
     *
     * @param columns at least one
     */
    default String returningBeforeRows(List<String> columns) {
        return "";
    }

    /**
     * The words at the end of an insert that give columns back.
     *
     * @param columns at least one
     */
    default String returningAtEnd(List<String> columns) {
        return " returning " + columns.stream().map(identifiers()::column).collect(Collectors.joining(", "));
    }

    /** Whether a change of a table with an alias names the alias first, and the table behind {@code from}. */
    default boolean changesByAlias() {
        return false;
    }

    /** The words behind the table of an insert that names no column. */
    default String defaultRow() {
        return " default values";
    }

    /**
     * Reads a text as the database would.
     *
     * @param text some SQL
     */
    Scanner scanner(String text);

    /**
     * Reads a raw fragment as the database would.
     *
     * @param raw the fragment
     */
    default RawFacts facts(RawExpression raw) {
        var text = Placeholders.in(raw.text(), scanner(raw.text()));
        return new RawFacts(text.count(), text.mayNameTables());
    }

    /**
     * What was found in a raw fragment.
     *
     * @param placeholders how many there are
     * @param mayNameTables whether it could read tables, by a query in it
     */
    record RawFacts(int placeholders, boolean mayNameTables) {}
}
