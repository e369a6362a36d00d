package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Identifiers;
import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexPart;
import java.util.stream.Collectors;

/**
 * Writes the parts of indexes.
 *
 * @param identifiers how names are quoted
 */
record SqliteIndexParts(Identifiers identifiers) {

    /** {@code ("a" collate "nocase" desc, (lower(b)))}. */
    String write(IndexDefinition index) {
        return index.expression() == null
                ? index.parts().stream().map(this::write).collect(Collectors.joining(", ", "(", ")"))
                : "(" + index.expression() + ")";
    }

    private String write(IndexPart part) {
        if (part.nulls() != null) {
            throw Refusal.of(
                    "nullsFirst() or nullsLast() on a part of an index",
                    "Null is its smallest value: leave it out, or add expression(\"column is null\") before it.");
        }
        if (part.operatorClass() != null) {
            throw Refusal.of("operatorClass(...) on a part of an index", "Leave it out.");
        }
        if (part.length() != null) {
            throw Refusal.of(
                    "length(...) on a part of an index",
                    "Use expression(\"substr(column, 1, " + part.length() + ")\").");
        }
        String column = part.column();
        return (column == null ? "(" + part.expression() + ")" : identifiers.one(column))
                + (part.collation() == null ? "" : " collate " + identifiers.one(part.collation()))
                + (part.direction() == null ? "" : " " + part.direction().keyword());
    }
}
