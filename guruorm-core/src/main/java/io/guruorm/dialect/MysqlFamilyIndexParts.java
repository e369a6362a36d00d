package io.guruorm.dialect;

import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexPart;
import java.util.stream.Collectors;

/**
 * Writes the parts of indexes.
 *
 * @param family whose
 * @param identifiers how names are quoted
 */
record MysqlFamilyIndexParts(MysqlFamily family, Identifiers identifiers) {

    /** {@code (`a`(20) desc, `b`)}. */
    String write(IndexDefinition index) {
        return index.expression() == null
                ? index.parts().stream().map(this::write).collect(Collectors.joining(", ", "(", ")"))
                : "(" + index.expression() + ")";
    }

    private String write(IndexPart part) {
        String column = part.column();
        if (column == null) {
            throw refused("expression(...)", "Add a computed column with virtualAs(...), and the index on it.");
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
        return identifiers.one(column)
                + (part.length() == null ? "" : "(" + part.length() + ")")
                + (part.direction() == null ? "" : " " + part.direction().keyword());
    }

    private RuntimeException refused(String word, String cure) {
        return family.refusal(word + " as a part of an index", cure);
    }
}
