package io.guruorm.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that is a list of labels.
 *
 * @param schema its schema
 * @param name its name
 * @param labels in their order
 * @param comment what somebody wrote about it; null for nothing
 */
public record CatalogEnum(
        String schema,
        String name,
        List<String> labels,
        @Nullable String comment) {

    /** Keeps a copy. */
    public CatalogEnum {
        labels = List.copyOf(labels);
    }

    static CatalogEnum of(List<CatalogRow> rows) {
        CatalogRow row = rows.get(0);
        return new CatalogEnum(
                row.text("namespace"), row.text("name"), CatalogRow.texts(rows, "part"), row.maybe("comment"));
    }
}
