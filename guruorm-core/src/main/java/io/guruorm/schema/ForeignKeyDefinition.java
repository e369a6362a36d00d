package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key as a value.
 *
 * @param columns the columns that refer
 * @param name the name given by the caller, or null for the default name
 * @param references the columns referred to, as many
 * @param table the table referred to, {@code schema.table} where qualified
 * @param onDelete what happens when the row referred to goes, or null where nothing was said
 * @param onUpdate what happens when its key changes, or null where nothing was said
 * @param timing when it is checked
 * @param lock MySQL's lock, or null
 */
public record ForeignKeyDefinition(
        List<String> columns,
        @Nullable String name,
        List<String> references,
        String table,
        @Nullable ForeignAction onDelete,
        @Nullable ForeignAction onUpdate,
        Timing timing,
        @Nullable LockMode lock) {

    /**
     * When a foreign key is checked.
     *
     * @param deferrable whether the check may be put off to the end of a transaction, or null where nothing was said
     * @param initiallyImmediate whether it is made at once unless put off, or null where nothing was said
     * @param notValid whether present rows are left unchecked
     */
    public record Timing(
            @Nullable Boolean deferrable, @Nullable Boolean initiallyImmediate, boolean notValid) {

        /** Refuses what contradicts itself. */
        public Timing {
            if (initiallyImmediate != null && !Boolean.TRUE.equals(deferrable)) {
                throw new GuruException("initiallyImmediate(...) needs deferrable() beside it.");
            }
        }
    }

    /** Keeps copies and refuses unequal numbers of columns. */
    public ForeignKeyDefinition {
        columns = Arguments.names(columns, "A foreign key");
        references = Arguments.names(references, "references(...)");
        Arguments.name(table, "table");
        if (columns.size() != references.size()) {
            throw new GuruException("The foreign key on " + columns + " refers to " + references
                    + ". Name as many columns on both sides.");
        }
    }

    /** How the key is called: by the given name or by its columns. */
    public Reference reference() {
        return new Reference(name, columns);
    }
}
