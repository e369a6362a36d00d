package io.guruorm.dialect.sqlserver;

import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexPart;
import java.util.stream.Collectors;

/**
 * Writes the parts of indexes.
 *
 * @param names how they are quoted
 */
record SqlServerIndexParts(SqlServerNames names) {

    /** {@code ([a] desc, [b])}. */
    String write(IndexDefinition index) {
        return index.expression() == null
                ? index.parts().stream().map(this::write).collect(Collectors.joining(", ", "(", ")"))
                : "(" + index.expression() + ")";
    }

    private String write(IndexPart part) {
        String column = part.column();
        if (column == null) {
            throw refused("expression(...)", "Add a computed column with computed(...), and the index on it.");
        }
        if (part.nulls() != null) {
            throw refused("nullsFirst() or nullsLast()", "Null is its smallest value: leave it out.");
        }
        if (part.collation() != null) {
            throw refused("collation(...)", "The column's counts: say it there.");
        }
        if (part.operatorClass() != null) {
            throw refused("operatorClass(...)", "Leave it out.");
        }
        if (part.length() != null) {
            throw refused("length(...)", "Add a computed column such as left(column, 20), and the index on it.");
        }
        return names.one(column)
                + (part.direction() == null ? "" : " " + part.direction().keyword());
    }

    private static RuntimeException refused(String word, String cure) {
        return Refusal.of(word + " as a part of an index", cure);
    }
}
