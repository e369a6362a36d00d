package io.guruorm.catalog;

import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.WholeCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one text of the partitions of a table that are no tables of their own. Those that have only the names that the
 * database gives by itself are told by their number.
 *
 * @param dialect writes literals
 * @param names writes names
 */
record PartitionReader(Dialect dialect, WholeCatalog names) {

    /**
     * How a table is divided.
     *
     * @param rows its partitions; none for a table that has none
     */
    @Nullable
    Partitioning read(List<CatalogRow> rows) {
        if (rows.isEmpty()) {
            return null;
        }
        List<List<CatalogRow>> partitions = CatalogRow.parts(rows, "name");
        CatalogRow first = rows.get(0);
        boolean subs = first.maybe("sub_name") != null;
        boolean ownSubs = subs && partitions.stream().anyMatch(PartitionReader::hasOwnSubs);
        List<String> parts = new ArrayList<>();
        if (subs) {
            parts.add("subpartition by " + first.text("sub_strategy") + " (" + first.text("sub_key") + ")"
                    + (ownSubs ? "" : " subpartitions " + partitions.get(0).size()));
        }
        parts.add(
                isNumbered(partitions) && !ownSubs
                        ? "partitions " + partitions.size()
                        : partitions.stream()
                                .map(partition -> partition(partition, ownSubs))
                                .collect(Collectors.joining(", ", "(", ")")));
        return new Partitioning(first.text("strategy"), first.text("key"), String.join(" ", parts));
    }

    private static boolean hasOwnSubs(List<CatalogRow> partition) {
        for (int i = 0; i < partition.size(); i++) {
            CatalogRow row = partition.get(i);
            if (!row.text("sub_name").equals(row.text("name") + "sp" + i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumbered(List<List<CatalogRow>> partitions) {
        for (int i = 0; i < partitions.size(); i++) {
            CatalogRow row = partitions.get(i).get(0);
            if (row.maybe("bound") != null
                    || row.maybe("comment") != null
                    || !row.text("name").equals("p" + i)) {
                return false;
            }
        }
        return true;
    }

    private String partition(List<CatalogRow> rows, boolean ownSubs) {
        CatalogRow row = rows.get(0);
        String comment = row.maybe("comment");
        return "partition " + names.quoted(row.text("name"))
                + (row.maybe("bound") == null ? "" : " " + row.text("bound"))
                + (comment == null ? "" : " comment = " + dialect.literal(comment))
                + (ownSubs
                        ? rows.stream()
                                .map(sub -> "subpartition " + names.quoted(sub.text("sub_name")))
                                .collect(Collectors.joining(", ", " (", ")"))
                        : "");
    }
}
