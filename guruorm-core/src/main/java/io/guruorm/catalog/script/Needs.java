package io.guruorm.catalog.script;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogDependency;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.TableForeignKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what stands on what in a catalog.
 *
 * @param catalog where to look
 */
record Needs(Catalog catalog) {

    /** What needs an object itself. */
    List<CatalogDependency.Node> on(CatalogDependency.Node needed) {
        return catalog.dependencies().stream()
                .filter(one -> one.needed().equals(needed))
                .map(CatalogDependency::object)
                .toList();
    }

    /** Whether a table or view is made with a type, or with one that is made with it. */
    boolean isKept(CatalogName type) {
        Set<CatalogDependency.Node> seen = new HashSet<>();
        Deque<CatalogDependency.Node> next = new ArrayDeque<>();
        next.add(new CatalogDependency.Node(CatalogDependency.Kind.TYPE, type, ""));
        while (!next.isEmpty()) {
            for (CatalogDependency.Node one : on(next.remove())) {
                if (one.kind() == CatalogDependency.Kind.RELATION) {
                    return true;
                }
                if (seen.add(one)) {
                    next.add(one);
                }
            }
        }
        return false;
    }

    /** Whether something stands on a column, or may, as far as the texts tell. */
    boolean isNeeded(CatalogTable table, String column) {
        return isOfSeveral(table)
                || !on(new CatalogDependency.Node(CatalogDependency.Kind.RELATION, table.qualified(), ""))
                        .isEmpty()
                || columns(table).anyMatch(column::equals)
                || texts(table).anyMatch(text -> names(text, column));
    }

    private boolean isOfSeveral(CatalogTable table) {
        return table.partition() != null
                || table.partitioning() != null
                || !table.parents().isEmpty()
                || catalog.tables().stream().anyMatch(other -> other.parents().contains(table.qualified()));
    }

    private Stream<String> columns(CatalogTable table) {
        Stream<TableForeignKey> referring = catalog.tables().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .filter(key -> key.table().equals(table.qualified()));
        return Stream.of(
                        table.keys().stream().flatMap(key -> key.columns().stream()),
                        table.foreignKeys().stream().flatMap(key -> key.columns().stream()),
                        referring.flatMap(key -> key.foreignColumns().stream()),
                        table.indexes().stream()
                                .flatMap(index -> index.parts().stream())
                                .map(part -> String.valueOf(part.column())))
                .flatMap(names -> names);
    }

    private static Stream<String> texts(CatalogTable table) {
        return Stream.of(
                        table.checks().stream().map(check -> check.expression() + check.definition()),
                        table.indexes().stream().map(index -> String.valueOf(index.predicate())),
                        table.indexes().stream()
                                .flatMap(index -> index.parts().stream())
                                .map(part -> String.valueOf(part.expression())),
                        table.triggers().stream().map(trigger -> trigger.definition()),
                        table.policies().stream().map(policy -> policy.using() + " " + policy.check()))
                .flatMap(texts -> texts);
    }

    private static boolean names(String text, String column) {
        String written = Pattern.quote(column.replace("\"", "\"\""));
        return Pattern.compile("(?<!\\w)" + written + "(?!\\w)").matcher(text).find();
    }
}
