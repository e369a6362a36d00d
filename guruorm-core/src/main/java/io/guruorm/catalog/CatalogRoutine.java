package io.guruorm.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A function, a procedure or the like.
 *
 * @param schema its schema
 * @param name its name
 * @param kind what it is
 * @param arguments those that tell it from others of its name, as SQL
 * @param result its type; null for a procedure
 * @param language in which it is written
 * @param definition the statement that makes it; null where the database has no text of it
 * @param mode the SQL mode in which it is read; null where there is but one
 * @param comment what somebody wrote about it; null for nothing
 */
public record CatalogRoutine(
        String schema,
        String name,
        Kind kind,
        String arguments,
        @Nullable String result,
        String language,
        @Nullable String definition,
        @Nullable String mode,
        @Nullable String comment) {

    /** One of a database with one SQL mode. */
    public CatalogRoutine(
            String schema,
            String name,
            Kind kind,
            String arguments,
            @Nullable String result,
            String language,
            @Nullable String definition,
            @Nullable String comment) {
        this(schema, name, kind, arguments, result, language, definition, null, comment);
    }

    /** The kinds. */
    public enum Kind {
        /** Gives something. */
        FUNCTION,
        /** Does something. */
        PROCEDURE,
        /** Makes one value of many. */
        AGGREGATE,
        /** Looks through a window of rows. */
        WINDOW
    }

    static CatalogRoutine of(CatalogRow row, ShownObjects shown) {
        return new CatalogRoutine(
                row.text("namespace"),
                row.text("name"),
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.text("arguments"),
                row.maybe("result"),
                row.text("language"),
                shown.source(row),
                row.maybe("mode"),
                row.maybe("comment"));
    }
}
