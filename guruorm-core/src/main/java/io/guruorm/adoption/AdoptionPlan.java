package io.guruorm.adoption;

import static io.guruorm.migration.MigrationException.Kind.USAGE;

import io.guruorm.jdbc.Database;
import io.guruorm.migration.MigrationException;
import io.guruorm.migration.MigrationFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads another tool's history and says what ours will be; writes nothing. */
final class AdoptionPlan {

    private final Database database;
    private final AdoptOptions options;
    private final ForeignHistory foreign;

    AdoptionPlan(Database database, AdoptOptions options) {
        this.database = database;
        this.options = options;
        this.foreign = ForeignHistory.of(options.from());
    }

    /**
     * What is to be recorded.
     *
     * @param files all migrations that are here
     * @param recorded the names in our history
     * @throws MigrationException if their history cannot be adopted, or the mapping is wrong
     * @throws UnmappedMigrationsException if somebody has to say which migration is which
     */
    Adoption plan(List<MigrationFile> files, Set<String> recorded) {
        Map<String, OurMigration> ours = ours(files);
        ForeignTable table = ForeignTable.find(database, foreign, options.table());
        table.refuseLocked();
        List<ForeignMigration> ran = foreign.read(table.rows(), known(ours.keySet()));
        List<AdoptedMigration> adopted = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<NameMatching.Pair> pairs = new NameMatching(options.from(), ours.keySet(), options.mapping()).match(ran);
        for (NameMatching.Pair pair : pairs) {
            refuseSecond(pair);
            OurMigration found = pair.ours().map(ours::get).orElse(null);
            if (found == null) {
                leftOut.add(pair.theirs().name());
            } else if (hasChanged(pair.theirs(), found) && !recorded.contains(found.name())) {
                changed.add(found.name());
            } else {
                adopted.add(adopted(pair.theirs(), found, recorded.contains(found.name())));
            }
        }
        return new Adoption(table.name(), adopted, leftOut, changed);
    }

    /** What is there, and what is about to be. */
    private Map<String, OurMigration> ours(List<MigrationFile> files) {
        Map<String, OurMigration> ours = new LinkedHashMap<>();
        files.forEach(file -> ours.put(file.name().text(), OurMigration.of(file)));
        for (ForeignFile file : options.files().files()) {
            OurMigration other = OurMigration.of(file);
            OurMigration present = ours.putIfAbsent(file.ours(), other);
            if (present != null && !present.checksum().equals(other.checksum())) {
                throw new MigrationException(
                        USAGE,
                        file.theirs() + " would become " + file.ours()
                                + ", and there is another migration of that name already. Nothing was written and nothing"
                                + " was recorded. Move one of them away.");
            }
        }
        return ours;
    }

    /** A file whose migration is said to be another one, or none, would be pending here, and run again. */
    private void refuseSecond(NameMatching.Pair pair) {
        for (ForeignFile file : options.files().files()) {
            if (pair.theirs().exact().contains(file.ours())
                    && pair.ours().filter(file.ours()::equals).isEmpty()) {
                throw new MigrationException(
                        USAGE,
                        "The mapping file says of " + pair.theirs().name() + " that it is "
                                + pair.ours().orElse("no migration here any more") + ", and its file would become "
                                + file.ours() + ", to be run once more. Nothing was written and nothing was recorded."
                                + " Move its file away, or leave that line out.");
            }
        }
    }

    private KnownMigrations known(Set<String> ours) {
        List<ForeignFile> files = options.files().files();
        Set<String> spokenOf = files.stream().map(ForeignFile::ours).collect(Collectors.toSet());
        spokenOf.addAll(options.mapping().ours());
        return new KnownMigrations(
                options.mapping().theirs(),
                files,
                ours.stream().filter(name -> !spokenOf.contains(name)).toList());
    }

    private static boolean hasChanged(ForeignMigration theirs, OurMigration ours) {
        @Nullable Integer ran = theirs.sum();
        return ran != null && !ours.text().map(FlywayChecksum::of).equals(Optional.of(ran));
    }

    private static AdoptedMigration adopted(ForeignMigration theirs, OurMigration ours, boolean already) {
        @Nullable Long millis = theirs.millis();
        return new AdoptedMigration(
                theirs.name(),
                ours.name(),
                ours.checksum(),
                theirs.batch(),
                Optional.ofNullable(theirs.ranAt()),
                Optional.ofNullable(millis).map(Duration::ofMillis),
                already);
    }
}
