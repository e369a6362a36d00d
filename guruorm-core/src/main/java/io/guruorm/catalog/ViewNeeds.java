package io.guruorm.catalog;

import io.guruorm.dialect.WholeCatalog;
import io.guruorm.dialect.WrittenQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds in the texts of views what they need, for databases that keep no record of it. */
final class ViewNeeds {

    private ViewNeeds() {}

    /**
     * What the views need of that which was told with them.
     *
     * @param relations tables and views
     * @param questions reads the texts
     */
    static List<CatalogDependency> of(List<CatalogRow> relations, WholeCatalog questions) {
        Set<CatalogName> known = new HashSet<>();
        relations.forEach(row -> known.add(row.name()));
        List<CatalogDependency> needs = new ArrayList<>();
        for (CatalogRow row : relations) {
            for (String table : query(row, questions).map(WrittenQuery::tables).orElse(List.of())) {
                CatalogName needed = new CatalogName(row.name().schema(), table);
                if (known.contains(needed)) {
                    needs.add(new CatalogDependency(node(row.name()), node(needed)));
                }
            }
        }
        return needs;
    }

    /**
     * The text of a view without the name of its schema.
     *
     * @param row a relation
     * @param questions reads the text
     * @return empty for a table, and where the text is right already
     */
    static Optional<WrittenQuery> query(CatalogRow row, WholeCatalog questions) {
        String schema = row.maybe("qualifier");
        return schema == null ? Optional.empty() : questions.query(schema, row.text("definition"));
    }

    private static CatalogDependency.Node node(CatalogName name) {
        return new CatalogDependency.Node(CatalogDependency.Kind.RELATION, name, "");
    }
}
