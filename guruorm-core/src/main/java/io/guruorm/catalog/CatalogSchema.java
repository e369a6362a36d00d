package io.guruorm.catalog;

import java.util.List;

/**
 * What one schema holds, each kind sorted by name.
 *
 * @param name its name; empty for MariaDB's or MySQL's own database of the session, so that two can be compared
 * @param tables tables, partitions too
 * @param views views, materialized ones too
 * @param sequences sequences, those of identity columns too
 * @param enums enumerations
 * @param domains domains
 * @param types composite types and ranges
 * @param routines functions, procedures and the like, by name and arguments
 */
public record CatalogSchema(
        String name,
        List<CatalogTable> tables,
        List<CatalogView> views,
        List<CatalogSequence> sequences,
        List<CatalogEnum> enums,
        List<CatalogDomain> domains,
        List<CatalogType> types,
        List<CatalogRoutine> routines) {

    /** Keeps copies. */
    public CatalogSchema {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        sequences = List.copyOf(sequences);
        enums = List.copyOf(enums);
        domains = List.copyOf(domains);
        types = List.copyOf(types);
        routines = List.copyOf(routines);
    }

    /** The same without a table and the sequences of its columns. */
    CatalogSchema without(CatalogName table) {
        return !name.equals(table.schema())
                ? this
                : new CatalogSchema(
                        name,
                        tables.stream()
                                .filter(one -> !one.name().equals(table.name()))
                                .toList(),
                        views,
                        sequences.stream()
                                .filter(one -> one.owner() == null
                                        || !one.owner().table().equals(table.name()))
                                .toList(),
                        enums,
                        domains,
                        types,
                        routines);
    }
}
