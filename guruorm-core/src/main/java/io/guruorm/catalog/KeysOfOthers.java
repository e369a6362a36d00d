package io.guruorm.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names the columns that foreign keys refer to where they name a table alone, which means its primary key; and that table
 * as it is written itself.
 */
final class KeysOfOthers {

    private KeysOfOthers() {}

    static List<CatalogTable> filled(List<CatalogTable> tables) {
        Map<CatalogName, CatalogTable> all = new TreeMap<>();
        tables.forEach(table -> all.put(lower(table.qualified()), table));
        tables.forEach(table -> all.put(table.qualified(), table));
        return tables.stream()
                .map(table -> table.foreignKeys().isEmpty() ? table : filled(table, all))
                .toList();
    }

    private static CatalogTable filled(CatalogTable table, Map<CatalogName, CatalogTable> all) {
        List<TableForeignKey> keys =
                table.foreignKeys().stream().map(key -> filled(key, all)).toList();
        return new CatalogTable(
                table.schema(),
                table.name(),
                table.kind(),
                table.unlogged(),
                table.options(),
                table.definition(),
                table.partitioning(),
                table.partition(),
                table.parents(),
                table.columns(),
                table.indexes(),
                table.keys(),
                keys,
                table.checks(),
                table.triggers(),
                table.rowSecurity(),
                table.rowSecurityForced(),
                table.policies(),
                table.comment());
    }

    private static TableForeignKey filled(TableForeignKey key, Map<CatalogName, CatalogTable> all) {
        CatalogTable target = all.getOrDefault(key.table(), all.get(lower(key.table())));
        if (target == null) {
            return key;
        }
        List<String> columns = key.foreignColumns().isEmpty()
                ? target.primaryKey().map(TableKey::columns).orElse(List.of())
                : key.foreignColumns();
        return new TableForeignKey(
                key.name(),
                key.columns(),
                target.qualified(),
                columns,
                key.onUpdate(),
                key.onDelete(),
                key.match(),
                key.deferrable(),
                key.deferred(),
                key.validated(),
                key.inherited(),
                key.definition(),
                key.comment());
    }

    private static CatalogName lower(CatalogName name) {
        return new CatalogName(name.schema(), name.name().toLowerCase(Locale.ROOT));
    }
}
