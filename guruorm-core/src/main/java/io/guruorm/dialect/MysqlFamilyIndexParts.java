package io.guruorm.dialect;

import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
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
                ? index.parts().stream()
                        .map(part -> write(index.kind(), part))
                        .collect(Collectors.joining(", ", "(", ")"))
                : "(" + index.expression() + ")";
    }

    private String write(IndexKind kind, IndexPart part) {
        if (part.nulls() != null) {
            throw refused("nullsFirst() or nullsLast()", "Null is its smallest value: leave it out.");
        }
        if (part.collation() != null) {
            throw refused("collation(...)", "The column's counts: say it there.");
        }
        if (part.operatorClass() != null) {
            throw refused("operatorClass(...)", "Leave it out.");
        }
        String column = part.column();
        return (column == null ? expression(kind, part) : identifiers.one(column) + length(kind, part))
                + (part.direction() == null ? "" : " " + part.direction().keyword());
    }

    /** It stands in parentheses of its own. */
    private String expression(IndexKind kind, IndexPart part) {
        family.requireIndexExpressions();
        if (kind != IndexKind.UNIQUE && kind != IndexKind.INDEX) {
            throw refused("expression(...)", "Only plain and unique indexes have them: use index(...).");
        }
        return "(" + part.expression() + ")";
    }

    /** Words are searched in the whole text: the server would take a length and forget it. */
    private String length(IndexKind kind, IndexPart part) {
        if (part.length() != null && kind == IndexKind.FULL_TEXT) {
            throw refused("length(...)", "One on words minds the whole text: leave it out.");
        }
        return part.length() == null ? "" : "(" + part.length() + ")";
    }

    private RuntimeException refused(String word, String cure) {
        return family.refusal(word + " as a part of an index", cure);
    }
}
