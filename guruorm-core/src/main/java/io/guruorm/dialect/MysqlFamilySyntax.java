package io.guruorm.dialect;

import io.guruorm.sql.Expression;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Json;
import io.guruorm.sql.Operator;
import io.guruorm.sql.RowLock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is of MySQL's and MariaDB's own in the text of statements.
 *
 * @param family where they differ
 * @param identifiers how names are quoted
 */
record MysqlFamilySyntax(MysqlFamily family, Identifiers identifiers) implements StatementSyntax {

    @Override
    public String dialect() {
        return family.name();
    }

    @Override
    public boolean supports(Capability capability) {
        return family.supports(capability);
    }

    @Override
    public String operator(Operator operator) {
        return switch (operator) {
            case EQUAL, LESS, GREATER, LESS_OR_EQUAL, GREATER_OR_EQUAL, NOT_EQUAL, BANG_EQUAL, LIKE, NOT_LIKE ->
                operator.symbol();
            case DISTINCT, NOT_DISTINCT -> "<=>";
            case ILIKE, NOT_ILIKE ->
                throw refused(operator, "Its like does not mind the case, unless the collation does: use that.");
            case SIMILAR, NOT_SIMILAR, MATCHES, MATCHES_ANY_CASE, NOT_MATCHES, NOT_MATCHES_ANY_CASE ->
                throw refused(operator, "Use whereRaw(\"`column` regexp ?\", pattern).");
            case CONTAINS, CONTAINED, OVERLAPS, HAS_KEY, HAS_ANY_KEY, HAS_ALL_KEYS, PATH_EXISTS ->
                throw refused(operator, "Use whereRaw(...) with json_contains, json_overlaps or json_exists.");
            case TEXT_MATCHES -> throw refused(operator, "Use whereRaw(\"match (`column`) against (?)\", words).");
        };
    }

    private RuntimeException refused(Operator operator, String cure) {
        return family.refusal("operator " + operator.symbol(), cure);
    }

    @Override
    public String prefix(Operator operator) {
        return operator == Operator.DISTINCT ? "not " : "";
    }

    @Override
    public String leftSuffix(Operator operator) {
        return "";
    }

    @Override
    public String like(boolean caseSensitive, boolean negated) {
        return (negated ? "not like" : "like") + (caseSensitive ? " binary" : "");
    }

    /** Whole numbers go as one JSON document; others as they are, as no type of a JSON value would compare like them. */
    @Override
    public void manyValues(SqlText out, List<@Nullable Object> values, boolean negated) {
        out.append(negated ? " not in (" : " in (");
        if (values.stream().allMatch(MysqlFamilySyntax::isWhole)) {
            out.append("select j.v from json_table(")
                    .bind(Json.of(values))
                    .append(", '$[*]' columns (v bigint path '$')) as j)");
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
            throw new io.guruorm.error.GuruException(
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

    /** An offset cannot stand without a limit, so this one is the greatest there is. */
    @Override
    public String noLimit() {
        return " limit 18446744073709551615";
    }

    @Override
    public String lock(RowLock lock) {
        return switch (lock) {
            case FOR_UPDATE -> " for update";
            case FOR_SHARE -> family.sharedLock();
        };
    }

    @Override
    public String defaultRow() {
        return " () values ()";
    }

    /** Never {@code insert ignore}: it would also cut what is too long, and make null what is no number. */
    @Override
    public String ignoreConflicts(InsertStatement insert) {
        if (insert.columns().isEmpty()) {
            throw family.refusal("an insert of nothing but defaults that leaves out conflicts", "Name a column.");
        }
        if (!insert.returning().isEmpty()) {
            throw family.refusal(
                    "returning of an insert that leaves out conflicts",
                    "It would give the rows left out, too: read them.");
        }
        var column = identifiers.one(insert.columns().get(0));
        return " on duplicate key update " + column + " = " + column;
    }

    @Override
    public Scanner scanner(String text) {
        return new MysqlFamilyScanner(text, family);
    }
}
