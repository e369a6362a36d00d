package io.guruorm.adoption;

import io.guruorm.error.NearestName;
import io.guruorm.migration.MigrationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out which migration of another tool is which of ours. Pure; what nobody can tell is refused, all together. */
final class NameMatching {

    private final ForeignTool tool;
    private final Set<String> ours;
    private final NameMapping mapping;

    /**
     * A matching with what is here.
     *
     * @param tool whose names theirs are
     * @param ours the names of all migrations here
     * @param mapping what a person has said
     */
    NameMatching(ForeignTool tool, Set<String> ours, NameMapping mapping) {
        this.tool = tool;
        this.ours = ours;
        this.mapping = mapping;
    }

    /**
     * Finds ours for each of theirs.
     *
     * @param ran theirs, each called differently
     * @return a pair for each, in the same order
     * @throws MigrationException if the mapping names what is not there
     * @throws UnmappedMigrationsException if ours cannot be told for one, or is the same for two
     */
    List<Pair> match(List<ForeignMigration> ran) {
        mapping.refuseUnknown(tool, ran, ours);
        List<Pair> pairs = new ArrayList<>();
        Map<ForeignMigration, String> unclear = new LinkedHashMap<>();
        for (ForeignMigration theirs : ran) {
            Optional<NameMapping.Line> line = mapping.lineOf(theirs);
            List<String> found = line.map(said -> said.ours().map(List::of).orElse(List.of()))
                    .orElseGet(() -> candidates(theirs));
            if (line.isEmpty() && found.size() != 1) {
                unclear.put(theirs, found.isEmpty() ? nothing(theirs) : "it may be " + String.join(" or ", found));
            }
            pairs.add(new Pair(theirs, found.stream().findFirst()));
        }
        twice(pairs, unclear.keySet()).forEach(unclear::put);
        if (!unclear.isEmpty()) {
            throw refused(pairs, unclear);
        }
        return pairs;
    }

    /**
     * A migration of theirs, and which it is here.
     *
     * @param theirs theirs
     * @param ours the name of ours; empty where there is no file for it any more
     */
    record Pair(ForeignMigration theirs, Optional<String> ours) {}

    private List<String> candidates(ForeignMigration theirs) {
        Optional<String> exact = theirs.exact().stream().filter(ours::contains).findFirst();
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        return ours.stream()
                .filter(name ->
                        !theirs.words().isEmpty() && NameWords.ofName(name).equals(theirs.words()))
                .sorted()
                .toList();
    }

    private static String nothing(ForeignMigration theirs) {
        List<String> looked = new ArrayList<>(theirs.exact());
        looked.remove(theirs.name());
        if (!theirs.words().isEmpty()) {
            looked.add("…_" + theirs.words());
        }
        return "there is no " + (looked.isEmpty() ? "migration of that name" : String.join(", ", looked)) + " here";
    }

    /** Those that would be one migration of ours, unless they are unclear anyway. */
    private static Map<ForeignMigration, String> twice(List<Pair> pairs, Set<ForeignMigration> unclear) {
        Map<String, List<ForeignMigration>> byOurs = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (pair.ours().isPresent() && !unclear.contains(pair.theirs())) {
                byOurs.computeIfAbsent(pair.ours().get(), name -> new ArrayList<>())
                        .add(pair.theirs());
            }
        }
        Map<ForeignMigration, String> twice = new LinkedHashMap<>();
        byOurs.forEach((name, all) -> {
            if (all.size() > 1) {
                all.forEach(theirs -> twice.put(theirs, "so would be another one, " + name));
            }
        });
        return twice;
    }

    private UnmappedMigrationsException refused(List<Pair> all, Map<ForeignMigration, String> unclear) {
        Set<String> free = new TreeSet<>(ours);
        for (Pair pair : all) {
            if (!unclear.containsKey(pair.theirs())) {
                pair.ours().ifPresent(free::remove);
            }
        }
        List<String> lines = unclear.keySet().stream()
                .map(theirs -> suggestion(theirs, free))
                .toList();
        String which = unclear.entrySet().stream()
                .map(one -> one.getKey().name() + " (" + one.getValue() + ")")
                .collect(Collectors.joining(", "));
        return new UnmappedMigrationsException(
                "Of the " + all.size() + " migrations that " + tool.title() + " has run, nobody can tell which "
                        + (unclear.size() == 1 ? "this one is" : "these " + unclear.size() + " are") + " here: " + which
                        + ". Nothing was recorded. Say it in a file, a line for each, and name that by --map=FILE; put the"
                        + " name of our migration for the question mark, or \"-\" where there is no file for it any more: "
                        + lines.stream().map(line -> "`" + line + "`").collect(Collectors.joining(", ")) + ".",
                lines);
    }

    /** A question mark is no name, so that nobody passes a suggestion on without having read it. */
    private String suggestion(ForeignMigration theirs, Set<String> free) {
        List<String> near = candidates(theirs);
        if (near.isEmpty()) {
            near = Stream.concat(
                            theirs.exact().stream().flatMap(name -> NearestName.of(name, free).stream()),
                            nearWords(theirs.words(), free))
                    .limit(1)
                    .toList();
        }
        return theirs.name() + " = ?" + (near.isEmpty() ? "" : " # " + String.join(" or ", near) + "?");
    }

    private static Stream<String> nearWords(String words, Set<String> free) {
        if (words.isEmpty()) {
            return Stream.of();
        }
        Set<String> known = free.stream().map(NameWords::ofName).collect(Collectors.toSet());
        Optional<String> near = NearestName.of(words, known);
        return free.stream()
                .filter(name -> near.filter(NameWords.ofName(name)::equals).isPresent())
                .limit(1);
    }
}
