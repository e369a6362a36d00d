package io.guruorm.catalog;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A trigger or rule of a table or view.
 *
 * @param name its name, in the table
 * @param kind what it is
 * @param definition the statement that makes it
 * @param mode the SQL mode in which it is read; null where there is but one
 * @param enabled in which sessions it works
 * @param inherited whether it comes from the table that this one is a partition of
 * @param comment what somebody wrote about it; null for nothing
 */
public record TableTrigger(
        String name,
        Kind kind,
        String definition,
        @Nullable String mode,
        Enabled enabled,
        boolean inherited,
        @Nullable String comment) {

    /** One of a database with one SQL mode. */
    public TableTrigger(
            String name, Kind kind, String definition, Enabled enabled, boolean inherited, @Nullable String comment) {
        this(name, kind, definition, null, enabled, inherited, comment);
    }

    /** The kinds. */
    public enum Kind {
        /** Calls something. */
        TRIGGER,
        /** Rewrites statements. */
        RULE
    }

    /** In which sessions it works. */
    public enum Enabled {
        /** In usual ones. */
        ORIGIN,
        /** In none. */
        DISABLED,
        /** In those that repeat what another server did. */
        REPLICA,
        /** In all. */
        ALWAYS
    }

    static TableTrigger of(CatalogRow row, ShownObjects shown) {
        return new TableTrigger(
                row.text("name"),
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(shown.source(row)),
                row.maybe("mode"),
                Enabled.valueOf(row.text("enabled").toUpperCase(Locale.ROOT)),
                row.flag("inherited"),
                row.maybe("comment"));
    }
}
