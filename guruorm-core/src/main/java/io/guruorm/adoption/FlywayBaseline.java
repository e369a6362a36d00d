package io.guruorm.adoption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A baseline in Flyway's history: all migrations up to its version count as run, though no row names them. Which these
 * are, the files tell, or the mapping file, or the times in our names where the baseline is one.
 */
final class FlywayBaseline {

    private final ForeignRow row;
    private final FlywayVersion version;
    private final Set<String> ran;
    private final KnownMigrations known;

    /**
     * A baseline.
     *
     * @param ran the versions that have rows of their own
     */
    FlywayBaseline(ForeignRow row, FlywayVersion version, Set<String> ran, KnownMigrations known) {
        this.row = row;
        this.version = version;
        this.ran = ran;
        this.known = known;
    }

    /** What counts as run, by version and in its order. */
    Map<String, ForeignMigration> upTo() {
        TreeMap<FlywayVersion, ForeignMigration> below = new TreeMap<>();
        for (ForeignFile file : known.files()) {
            version(file.theirs()).filter(this::counts).ifPresent(own -> below.put(own, named(file.theirs(), own)));
        }
        for (String named : known.named()) {
            version(named).filter(this::counts).ifPresent(own -> below.putIfAbsent(own, named(named, own)));
        }
        Map<String, ForeignMigration> all = new LinkedHashMap<>();
        below.forEach((own, migration) -> all.put(own.toString(), migration));
        for (String ours : known.free().stream().sorted().toList()) {
            timeOf(ours)
                    .filter(own -> counts(own) && !below.containsKey(own))
                    .ifPresent(own -> all.put(ours, here(ours)));
        }
        if (all.isEmpty() && known.files().isEmpty()) {
            all.put(version.toString(), here(version.toString()));
        }
        return all;
    }

    private boolean counts(FlywayVersion other) {
        return other.compareTo(version) <= 0 && !ran.contains(other.toString());
    }

    /** The version in {@code V1__create_users} or {@code 1}. */
    private static Optional<FlywayVersion> version(String theirs) {
        return FlywayName.of(theirs)
                .filter(name -> name.kind() == FlywayName.Kind.VERSIONED)
                .flatMap(FlywayName::version)
                .or(() -> FlywayVersion.of(theirs));
    }

    /** The time of a name of ours as a version, where the baseline is a time too. */
    private Optional<FlywayVersion> timeOf(String ours) {
        return NameWords.time(version.digits()).isPresent()
                ? NameWords.digits(ours).flatMap(FlywayVersion::of)
                : Optional.empty();
    }

    private ForeignMigration named(String theirs, FlywayVersion own) {
        List<String> exact = new ArrayList<>();
        known.files().stream()
                .filter(file -> file.theirs().equals(theirs))
                .map(ForeignFile::ours)
                .forEach(exact::add);
        return migration(theirs, List.of(own.toString()), exact);
    }

    private ForeignMigration here(String name) {
        return migration(name, List.of(), List.of(name));
    }

    private ForeignMigration migration(String name, List<String> aliases, List<String> exact) {
        return new ForeignMigration(
                name,
                aliases,
                exact,
                "",
                ForeignTime.of(row.row().get("installed_on")),
                null,
                ForeignMigration.ONE_BATCH,
                null);
    }
}
