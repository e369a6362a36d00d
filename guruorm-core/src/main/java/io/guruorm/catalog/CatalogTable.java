package io.guruorm.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table with all that belongs to it.
 *
 * @param schema its schema
 * @param name its name
 * @param kind what it is
 * @param unlogged whether it is emptied by a crash
 * @param options further options, as SQL; null for none
 * @param definition the text that created it, where the database keeps that, else null
 * @param partitioning how it is divided; null where it is not
 * @param partition which part of another it is; null for none
 * @param parents the tables that it inherits from; none for a partition
 * @param columns its columns, in order
 * @param indexes its indexes by name, those behind keys too
 * @param keys the primary key, then unique constraints by name
 * @param foreignKeys by name
 * @param checks checks and exclusions, by name
 * @param triggers triggers and rules, by name
 * @param rowSecurity whether it shows only rows that a policy allows
 * @param rowSecurityForced whether it does so to its owner, too
 * @param policies by name
 * @param comment what somebody wrote about it; null for nothing
 */
public record CatalogTable(
        String schema,
        String name,
        Kind kind,
        boolean unlogged,
        @Nullable String options,
        @Nullable String definition,
        @Nullable Partitioning partitioning,
        @Nullable PartitionBound partition,
        List<CatalogName> parents,
        List<TableColumn> columns,
        List<TableIndex> indexes,
        List<TableKey> keys,
        List<TableForeignKey> foreignKeys,
        List<TableCheck> checks,
        List<TableTrigger> triggers,
        boolean rowSecurity,
        boolean rowSecurityForced,
        List<TablePolicy> policies,
        @Nullable String comment) {

    /** The kinds. */
    public enum Kind {
        /** One with rows of its own. */
        TABLE,
        /** One whose rows are in its partitions. */
        PARTITIONED,
        /** One whose rows are on another server. */
        FOREIGN,
        /** One that a module of SQLite makes up. */
        VIRTUAL
    }

    /** Keeps copies. */
    public CatalogTable {
        parents = List.copyOf(parents);
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        keys = List.copyOf(keys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        triggers = List.copyOf(triggers);
        policies = List.copyOf(policies);
    }

    /** Its schema and name. */
    public CatalogName qualified() {
        return new CatalogName(schema, name);
    }

    /** Its primary key. */
    public Optional<TableKey> primaryKey() {
        return keys.stream().filter(TableKey::primary).findFirst();
    }

    /**
     * One of its columns.
     *
     * @param wanted its name
     */
    public Optional<TableColumn> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }
}
