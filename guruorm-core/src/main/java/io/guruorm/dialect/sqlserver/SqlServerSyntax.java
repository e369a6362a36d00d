package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.Scanner;
import io.guruorm.dialect.SqlText;
import io.guruorm.dialect.StatementSyntax;
import io.guruorm.error.GuruException;
import io.guruorm.sql.Expression;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Json;
import io.guruorm.sql.Operator;
import io.guruorm.sql.RowLock;
import io.guruorm.sql.SelectStatement;
import io.guruorm.sql.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is SQL Server's own in the text of statements.
 *
 * @param version the server's version
 * @param identifiers how names are quoted
 */
record SqlServerSyntax(SqlServerVersion version, Identifiers identifiers) implements StatementSyntax {

    private static final int MAX_ROWS = 1_000;

    @Override
    public String dialect() {
        return SqlServerDialect.NAME;
    }

    @Override
    public boolean supports(Capability capability) {
        return version.supports(capability);
    }

    @Override
    public String operator(Operator operator) {
        return switch (operator) {
            case EQUAL, LESS, GREATER, LESS_OR_EQUAL, GREATER_OR_EQUAL, NOT_EQUAL, BANG_EQUAL, LIKE, NOT_LIKE ->
                operator.symbol();
            case DISTINCT, NOT_DISTINCT -> version.hasDistinctFrom() ? operator.symbol() : "intersect select";
            case ILIKE, NOT_ILIKE ->
                throw refused(operator, "Its like does not mind the case, unless the collation does: use that.");
            case SIMILAR, NOT_SIMILAR, MATCHES, MATCHES_ANY_CASE, NOT_MATCHES, NOT_MATCHES_ANY_CASE ->
                throw refused(operator, "Use like, or whereRaw(\"patindex(?, [column]) > 0\", pattern).");
            case CONTAINS, CONTAINED, OVERLAPS, HAS_KEY, HAS_ANY_KEY, HAS_ALL_KEYS, PATH_EXISTS ->
                throw refused(operator, "Use whereRaw(...) with json_value or openjson.");
            case TEXT_MATCHES -> throw refused(operator, "Use whereRaw(\"contains([column], ?)\", words).");
        };
    }

    private static RuntimeException refused(Operator operator, String cure) {
        return Refusal.of("operator " + operator.symbol(), cure);
    }

    /** Two nulls are alike to {@code intersect}. */
    @Override
    public String prefix(Operator operator) {
        if (!intersects(operator)) {
            return "";
        }
        return operator == Operator.DISTINCT ? "not exists (select " : "exists (select ";
    }

    @Override
    public String suffix(Operator operator) {
        return intersects(operator) ? ")" : "";
    }

    private boolean intersects(Operator operator) {
        return !version.hasDistinctFrom() && (operator == Operator.DISTINCT || operator == Operator.NOT_DISTINCT);
    }

    @Override
    public String leftSuffix(Operator operator) {
        return "";
    }

    @Override
    public String like(boolean caseSensitive, boolean negated) {
        if (caseSensitive) {
            throw Refusal.of(
                    "like that minds the case of letters",
                    "Use whereRaw(\"[column] collate Latin1_General_100_CS_AS like ?\", pattern).");
        }
        return negated ? "not like" : "like";
    }

    /** Whole numbers go as one JSON document; others as they are, as the server compares texts by their collations. */
    @Override
    public void manyValues(SqlText out, List<@Nullable Object> values, boolean negated) {
        out.append(negated ? " not in (" : " in (");
        if (values.stream().allMatch(SqlServerSyntax::isWhole)) {
            out.append("select j.v from openjson(").bind(Json.of(values)).append(") with (v bigint '$') as j)");
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            write(out, values.get(i));
        }
        out.append(")");
    }

    private static void write(SqlText out, @Nullable Object value) {
        if (value instanceof Expression) {
            throw new GuruException(
                    "A list of over 1,000 values can hold no raw expression. Give plain values, or whereIn(column, query).");
        }
        out.bind(value);
    }

    private static boolean isWhole(@Nullable Object value) {
        return value == null
                || value instanceof Byte
                || value instanceof Short
                || value instanceof Integer
                || value instanceof Long;
    }

    @Override
    public String top(SelectStatement query) {
        return takesTop(query) ? "top " + query.limit() + " " : "";
    }

    /** First rows without others before them, and no rows at all, which {@code fetch} does not take. */
    private static boolean takesTop(SelectStatement query) {
        Long limit = query.limit();
        Long offset = query.offset();
        return limit != null && query.unions().isEmpty() && (offset == null || offset == 0 || limit == 0);
    }

    /** Rows are left out of an order alone; where none was said, any will do. */
    @Override
    public String page(SelectStatement query) {
        Long limit = query.limit();
        Long offset = query.offset();
        if ((limit == null && offset == null) || takesTop(query)) {
            return "";
        }
        boolean selectedOnly = query.distinct().applied() || !query.unions().isEmpty();
        var order = query.orders().isEmpty() ? (selectedOnly ? " order by 1" : " order by (select 0)") : "";
        return order + " offset " + (offset == null ? 0 : offset) + " rows"
                + (limit == null ? "" : " fetch next " + limit + " rows only");
    }

    /** An inner query may have an order only where it also takes rows by it. */
    @Override
    public SelectStatement inner(SelectStatement query) {
        boolean allInOrder = !query.orders().isEmpty() && query.limit() == null && query.offset() == null;
        if (!allInOrder) {
            return query;
        }
        return new SelectStatement(
                query.projection(),
                query.distinct(),
                query.from(),
                query.joins(),
                query.where(),
                query.groups(),
                query.having(),
                query.orders(),
                null,
                0L,
                query.unions(),
                query.lock());
    }

    @Override
    public String endOfUnionPart() {
        return ") as " + identifiers.one("part");
    }

    @Override
    public String beforeExistence() {
        return "select cast(case when exists (";
    }

    @Override
    public String afterExistence() {
        return ") then 1 else 0 end as bit) as ";
    }

    /** Locks stand behind the tables. */
    @Override
    public String lock(RowLock lock) {
        return "";
    }

    @Override
    public String sourceLock(RowLock lock, Source source) {
        if (!(source instanceof Source.NamedTable)) {
            throw Refusal.of("lock of what is no table", "Lock the rows inside of the sub-query.");
        }
        return switch (lock) {
            case FOR_UPDATE -> " with (rowlock, updlock, holdlock)";
            case FOR_SHARE -> " with (rowlock, holdlock)";
        };
    }

    @Override
    public int maxRows() {
        return MAX_ROWS;
    }

    @Override
    public String ignoreConflicts(InsertStatement insert) {
        throw Refusal.of(
                "insert that leaves out what conflicts",
                "Use a unique index with (ignore_dup_key = on), or merge in raw SQL.");
    }

    @Override
    public String returningBeforeRows(List<String> columns) {
        return columns.stream()
                .map(column -> "inserted." + (column.equals("*") ? column : identifiers.one(column)))
                .collect(Collectors.joining(", ", " output ", ""));
    }

    @Override
    public String returningAtEnd(List<String> columns) {
        return "";
    }

    @Override
    public boolean changesByAlias() {
        return true;
    }

    @Override
    public Scanner scanner(String text) {
        return new SqlServerScanner(text);
    }
}
