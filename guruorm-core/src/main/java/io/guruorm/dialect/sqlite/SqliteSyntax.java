package io.guruorm.dialect.sqlite;

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
import io.guruorm.sql.Subquery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is SQLite's own in the text of statements.
 *
 * @param version the library's version
 * @param identifiers how names are quoted
 */
record SqliteSyntax(SqliteVersion version, Identifiers identifiers) implements StatementSyntax {

    @Override
    public String dialect() {
        return SqliteDialect.NAME;
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
            case DISTINCT -> "is not";
            case NOT_DISTINCT -> "is";
            case ILIKE, NOT_ILIKE ->
                throw refused(operator, "Its like does not mind the case of ASCII letters: use that.");
            case SIMILAR, NOT_SIMILAR, MATCHES, MATCHES_ANY_CASE, NOT_MATCHES, NOT_MATCHES_ANY_CASE ->
                throw refused(operator, "Use like, or whereRaw(\"\\\"column\\\" glob ?\", pattern).");
            case CONTAINS, CONTAINED, OVERLAPS, HAS_KEY, HAS_ANY_KEY, HAS_ALL_KEYS, TEXT_MATCHES, PATH_EXISTS ->
                throw refused(operator, "Use whereRaw(...) with json_each or json_extract.");
        };
    }

    private static RuntimeException refused(Operator operator, String cure) {
        return Refusal.of("operator " + operator.symbol(), cure);
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
                    "Use whereRaw(\"\\\"column\\\" glob ?\", pattern) with * and ?.");
        }
        return negated ? "not like" : "like";
    }

    @Override
    public void manyValues(SqlText out, List<@Nullable Object> values, boolean negated) {
        List<@Nullable Object> stored = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Expression || value instanceof Subquery || value instanceof byte[]) {
                throw new GuruException(
                        "A list of over 1,000 values goes to the database as one JSON document, which "
                                + "can hold no raw expression, sub-query or bytes. Give plain values, or whereIn(column, query).");
            }
            stored.add(SqliteValues.stored(value));
        }
        out.append(negated ? " not in (select value from json_each(" : " in (select value from json_each(")
                .bind(Json.of(stored))
                .append("))");
    }

    @Override
    public String noLimit() {
        return " limit -1";
    }

    @Override
    public String lock(RowLock lock) {
        throw Refusal.of(
                "lock on rows", "A transaction has the whole file for itself from its begin: leave the lock out.");
    }

    @Override
    public String ignoreConflicts(InsertStatement insert) {
        return " on conflict do nothing";
    }

    @Override
    public Scanner scanner(String text) {
        return new SqliteScanner(text);
    }
}
