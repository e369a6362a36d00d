package io.guruorm.contract.featuremap;

import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.RefusedCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What one database does with each row: its cases counted, and its refusals by their own words. */
final class FeatureColumn {

    /** Faults of Laravel, by the row that they belong to. */
    private static final Map<String, String> FAULTS =
            Map.of("SB-H1", "SB-90", "SB-H3", "SB-18", "SB-H4", "SB-71", "SB-H5", "SB-76", "SB-H11", "SB-75");

    private final String name;
    private final Map<String, Integer> run = new TreeMap<>();
    private final Map<String, Map<String, Integer>> text = new TreeMap<>();
    private final Map<String, Set<String>> refused = new TreeMap<>();

    /**
     * An empty one.
     *
     * @param name the database
     */
    FeatureColumn(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** A case that a real database runs. */
    FeatureColumn ran(String id) {
        run.merge(row(id), 1, Integer::sum);
        return this;
    }

    /** A case that is compared as text alone. */
    FeatureColumn compared(String id, String why) {
        text.computeIfAbsent(row(id), any -> new TreeMap<>()).merge(why, 1, Integer::sum);
        return this;
    }

    /** Asks the dialect for the words of each refusal. */
    FeatureColumn refuses(List<RefusedCase> cases, Dialect dialect) {
        cases.forEach(one -> refused.computeIfAbsent(row(one.id()), any -> new LinkedHashSet<>())
                .add(one.refusal(dialect).feature()));
        return this;
    }

    private static String row(String id) {
        return FAULTS.getOrDefault(id, id);
    }

    /** Those of which something was said. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>(run.keySet());
        ids.addAll(text.keySet());
        ids.addAll(refused.keySet());
        return ids;
    }

    /** The cell of a row; empty where nothing was said. */
    String cell(String id) {
        List<String> parts = new ArrayList<>();
        int cases = run.getOrDefault(id, 0);
        if (cases > 0) {
            parts.add(counted(cases));
        }
        text.getOrDefault(id, Map.of()).forEach((why, count) -> parts.add(counted(count) + " " + why));
        Set<String> words = refused.getOrDefault(id, Set.of());
        if (!words.isEmpty()) {
            parts.add("✗ " + String.join("; ", words));
        }
        return String.join(", ", parts);
    }

    private static String counted(int cases) {
        return cases == 1 ? "1 case" : cases + " cases";
    }
}
