package io.guruorm.cli.report;

import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.RelationSize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables or views with their sizes. */
public final class TableList {

    private TableList() {}

    /**
     * As lines for people.
     *
     * @param heading what they are
     * @param relations which ones
     * @param counts how many rows each has that was counted; empty where none was
     */
    public static List<String> lines(String heading, List<RelationSize> relations, Map<CatalogName, Long> counts) {
        boolean several = relations.stream()
                        .map(size -> size.relation().schema())
                        .distinct()
                        .count()
                > 1;
        Table table = new Table(heading, "Kind", "Size", counts.isEmpty() ? "Rows, estimated" : "Rows");
        for (RelationSize size : relations) {
            table.row(
                    Quantities.oneLine(
                            several
                                    ? size.relation().toString()
                                    : size.relation().name()),
                    size.kind(),
                    Quantities.bytes(size.bytes()),
                    Quantities.rows(counts.isEmpty() ? size.estimate() : counts.get(size.relation())));
        }
        return table.lines();
    }

    /**
     * For {@code --json}: a list of {@code schema}, {@code name}, {@code kind}, {@code bytes}, {@code estimate}, and {@code
     * rows} if rows were counted, which is null for views.
     *
     * @param relations which ones
     * @param counts how many rows each has that was counted; empty where none was
     */
    public static List<Object> document(List<RelationSize> relations, Map<CatalogName, Long> counts) {
        List<Object> entries = new ArrayList<>();
        for (RelationSize size : relations) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("schema", size.relation().schema());
            entry.put("name", size.relation().name());
            entry.put("kind", size.kind());
            entry.put("bytes", size.bytes());
            entry.put("estimate", size.estimate());
            if (!counts.isEmpty()) {
                entry.put("rows", counts.get(size.relation()));
            }
            entries.add(entry);
        }
        return entries;
    }
}
