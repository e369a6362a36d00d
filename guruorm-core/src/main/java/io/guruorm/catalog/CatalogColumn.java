package io.guruorm.catalog;

import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import java.util.List;
import java.util.Objects;

/**
 * A column as the database has it.
 *
 * @param name its name
 * @param type its type as the database writes it: {@code numeric(12,2)}, {@code text[]}; of a domain the one below it
 * @param nullable whether it takes null
 * @param hasDefault whether it has a value of its own where an insert gives none
 * @param generated whether it always makes its value itself, so that no insert may give one
 * @param enumerated whether the type is a list of names
 */
public record CatalogColumn(
        String name, String type, boolean nullable, boolean hasDefault, boolean generated, boolean enumerated) {

    /**
     * The columns of a table, in their order.
     *
     * @param database where to look
     * @param table {@code schema.table} where qualified
     * @return none where there is no such table
     */
    public static List<CatalogColumn> of(Database database, String table) {
        return database.query(database.dialect().catalog().columns(table)).stream()
                .map(CatalogColumn::of)
                .toList();
    }

    private static CatalogColumn of(Row row) {
        return new CatalogColumn(
                Objects.requireNonNull(row.string("name")),
                Objects.requireNonNull(row.string("type")),
                Boolean.TRUE.equals(row.bool("nullable")),
                Boolean.TRUE.equals(row.bool("has_default")),
                Boolean.TRUE.equals(row.bool("generated")),
                Boolean.TRUE.equals(row.bool("enumerated")));
    }
}
