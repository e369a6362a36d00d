package io.guruorm.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param schema its schema
 * @param name its name
 * @param materialized whether it keeps its rows
 * @param options further options, as SQL; null for none
 * @param definition its query; on SQLite the text that created it
 * @param columns its columns, in order; none on SQLite
 * @param indexes of a materialized one, by name
 * @param triggers triggers and rules, by name
 * @param comment what somebody wrote about it; null for nothing
 */
public record CatalogView(
        String schema,
        String name,
        boolean materialized,
        @Nullable String options,
        String definition,
        List<TableColumn> columns,
        List<TableIndex> indexes,
        List<TableTrigger> triggers,
        @Nullable String comment) {

    /** Keeps copies. */
    public CatalogView {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        triggers = List.copyOf(triggers);
    }

    /** Its schema and name. */
    public CatalogName qualified() {
        return new CatalogName(schema, name);
    }
}
