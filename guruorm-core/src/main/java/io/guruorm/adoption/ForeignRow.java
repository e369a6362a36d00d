package io.guruorm.adoption;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.jdbc.Row;
import io.guruorm.migration.MigrationException;
import org.jspecify.annotations.Nullable;

/** A row of another tool's history; a value that is missing where that tool always writes one is refused by name. */
record ForeignRow(ForeignTool tool, Row row) {

    /** A text; empty for null. */
    String text(String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }

    /** A number that has to be there. */
    long number(String column) {
        Object value = row.get(column);
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new MigrationException(
                REPAIR,
                "A row of " + tool.title() + "'s history has no number in column \"" + column + "\": " + row.toMap()
                        + ". Nothing was recorded. Mend that row, with " + tool.title() + " or by hand.");
    }

    /** A number, or null. */
    @Nullable
    Long numberOrNull(String column) {
        return row.get(column) instanceof Number number ? number.longValue() : null;
    }

    /** Whether a value is true, or a number other than 0. */
    boolean isTrue(String column) {
        Object value = row.get(column);
        return value instanceof Number number ? number.longValue() != 0 : Boolean.TRUE.equals(value);
    }
}
