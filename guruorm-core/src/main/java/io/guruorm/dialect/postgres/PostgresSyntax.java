package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.Scanner;
import io.guruorm.dialect.SqlText;
import io.guruorm.dialect.StatementSyntax;
import io.guruorm.error.GuruException;
import io.guruorm.sql.Expression;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Operator;
import io.guruorm.sql.RowLock;
import io.guruorm.sql.Subquery;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is PostgreSQL's own in the text of statements.
 *
 * @param version the server's version
 * @param identifiers how names are quoted
 */
record PostgresSyntax(PostgresVersion version, Identifiers identifiers) implements StatementSyntax {

    @Override
    public String dialect() {
        return PostgresDialect.NAME;
    }

    @Override
    public boolean supports(Capability capability) {
        return version.supports(capability);
    }

    @Override
    public String operator(Operator operator) {
        return operator.symbol().replace("?", "??");
    }

    @Override
    public String leftSuffix(Operator operator) {
        return switch (operator) {
            case LIKE, NOT_LIKE, ILIKE, NOT_ILIKE -> "::text";
            default -> "";
        };
    }

    @Override
    public String like(boolean caseSensitive, boolean negated) {
        if (caseSensitive) {
            return negated ? "not like" : "like";
        }
        return negated ? "not ilike" : "ilike";
    }

    @Override
    public void manyValues(SqlText out, List<@Nullable Object> values, boolean negated) {
        if (values.stream().anyMatch(value -> value instanceof Expression || value instanceof Subquery)) {
            throw new GuruException("A list of over 1,000 values goes to the database as one array, which can hold no "
                    + "raw expression or sub-query. Give plain values, or whereIn(column, query).");
        }
        out.append(negated ? " <> all(" : " = any(").bind(arrayOf(values)).append(")");
    }

    /** Whole numbers of several sizes make one array of the greatest. */
    private static Object arrayOf(List<@Nullable Object> values) {
        boolean whole = values.stream()
                .filter(Objects::nonNull)
                .allMatch(value -> value instanceof Byte
                        || value instanceof Short
                        || value instanceof Integer
                        || value instanceof Long);
        boolean alike = values.stream()
                        .filter(Objects::nonNull)
                        .map(Object::getClass)
                        .distinct()
                        .count()
                == 1;
        return whole && !alike
                ? values.stream()
                        .map(value -> value == null ? null : Long.valueOf(((Number) value).longValue()))
                        .toArray(Long[]::new)
                : values.toArray();
    }

    @Override
    public String lock(RowLock lock) {
        return switch (lock) {
            case FOR_UPDATE -> " for update";
            case FOR_SHARE -> " for share";
        };
    }

    @Override
    public String ignoreConflicts(InsertStatement insert) {
        return " on conflict do nothing";
    }

    @Override
    public Scanner scanner(String text) {
        return new PostgresScanner(text);
    }
}
