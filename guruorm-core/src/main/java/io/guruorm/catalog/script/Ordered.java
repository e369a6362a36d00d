package io.guruorm.catalog.script;

import io.guruorm.catalog.CatalogDependency;
import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts statements behind those that they need, and otherwise leaves them in their order. One instance orders once. */
final class Ordered {

    private final Map<CatalogDependency.Node, List<String>> units;
    private final Map<CatalogDependency.Node, Set<CatalogDependency.Node>> needs = new HashMap<>();
    private final Set<CatalogDependency.Node> done = new LinkedHashSet<>();
    private final Set<CatalogDependency.Node> begun = new HashSet<>();

    private Ordered(Map<CatalogDependency.Node, List<String>> units) {
        this.units = units;
    }

    static List<List<String>> by(
            List<CatalogDependency> dependencies, Map<CatalogDependency.Node, List<String>> units) {
        Ordered ordered = new Ordered(units);
        dependencies.forEach(dependency -> ordered.needs
                .computeIfAbsent(dependency.object(), node -> new LinkedHashSet<>())
                .add(dependency.needed()));
        units.keySet().forEach(ordered::visit);
        List<List<String>> result = new ArrayList<>();
        ordered.done.forEach(node -> result.add(units.getOrDefault(node, List.of())));
        return result;
    }

    private void visit(CatalogDependency.Node node) {
        if (done.contains(node) || !units.containsKey(node)) {
            return;
        }
        if (!begun.add(node)) {
            throw new GuruException("\"" + node + "\" needs itself by way of others, so that there is no order in which"
                    + " they could be made. Break the circle, or write its statements by hand.");
        }
        needs.getOrDefault(node, Set.of()).forEach(this::visit);
        done.add(node);
    }
}
