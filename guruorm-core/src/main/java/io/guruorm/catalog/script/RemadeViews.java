package io.guruorm.catalog.script;

import io.guruorm.catalog.CatalogDependency;
import io.guruorm.catalog.CatalogView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the views that are dropped for a comparison: those that are too many, and those that are made again.
 *
 * @param should what there should be
 * @param is what there is
 * @param found the same, with its order
 */
record RemadeViews(
        Map<CatalogPiece.Key, CatalogPiece> should, Map<CatalogPiece.Key, CatalogPiece> is, PieceScript found) {

    /** Those that should say something else. */
    Set<String> changed() {
        Set<String> changed = new TreeSet<>();
        is.forEach((key, piece) -> {
            CatalogPiece other = should.get(key);
            if (key.kind() == CatalogPiece.Kind.VIEW
                    && other != null
                    && !other.value().equals(piece.value())) {
                changed.add(key.name());
            }
        });
        return changed;
    }

    /** Those, and all that read one that is dropped: they cannot stay when it goes. */
    Set<String> withReaders() {
        Set<String> remade = changed();
        boolean more = true;
        while (more) {
            List<String> readers = gone(remade).stream()
                    .flatMap(view -> readers(view).stream())
                    .map(reader -> reader.name().toString())
                    .filter(reader -> should.containsKey(key(reader)) && is.containsKey(key(reader)))
                    .toList();
            more = remade.addAll(readers);
        }
        return remade;
    }

    /** All that are dropped, what others read before these. */
    List<CatalogPiece.Key> gone(Set<String> remade) {
        return found.order().stream()
                .map(RemadeViews::key)
                .filter(is::containsKey)
                .filter(key -> remade.contains(key.name()) || !should.containsKey(key))
                .toList();
    }

    /** What else stands on them, as comments: somebody has to see to it. */
    List<String> others(Set<String> remade) {
        List<String> comments = new ArrayList<>();
        for (CatalogPiece.Key view : gone(remade)) {
            for (CatalogDependency.Node reader : readers(view)) {
                if (!is.containsKey(key(reader.name().toString()))
                        || reader.kind() != CatalogDependency.Kind.RELATION) {
                    comments.add("-- By hand: " + reader.toString().replace("\n", " ")
                            + " needs view " + view.name().replace("\n", " ")
                            + ", which is dropped. Drop it before, and make it again after.");
                }
            }
        }
        return comments;
    }

    private List<CatalogDependency.Node> readers(CatalogPiece.Key view) {
        return found.view(view.name())
                .map(CatalogView::qualified)
                .map(name -> found.needs().on(new CatalogDependency.Node(CatalogDependency.Kind.RELATION, name, "")))
                .orElse(List.of());
    }

    private static CatalogPiece.Key key(String view) {
        return new CatalogPiece.Key(CatalogPiece.Kind.VIEW, "", view);
    }
}
