package io.guruorm.adoption;

import io.guruorm.jdbc.Database;
import io.guruorm.migration.MigrationFile;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.OtherHistory;
import io.guruorm.migration.PretendScript;
import io.guruorm.migration.RecordedMigration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what another migration tool has run, so that nothing of it is run again. Its history is only read.
 *
 * <p>Immutable; each call reads anew.
 */
public final class Adopter {

    private final AdoptOptions options;

    /**
     * An adopter of one history.
     *
     * @param options whose, and where
     */
    public Adopter(AdoptOptions options) {
        this.options = options;
    }

    /**
     * Records what has run. What our history has already is left as it is.
     *
     * @param migrator of the database in which both histories are
     * @return what is recorded now
     * @throws io.guruorm.migration.MigrationException if their history cannot be adopted, or the mapping is wrong
     * @throws UnmappedMigrationsException if somebody has to say which of theirs is which of ours
     */
    public Adoption adopt(Migrator migrator) {
        Reading reading = new Reading();
        migrator.record(reading);
        return Objects.requireNonNull(reading.adoption);
    }

    /** What {@link #adopt} would send, and which files it would write. */
    public PretendScript pretend(Migrator migrator) {
        return migrator.pretend().record(new Reading());
    }

    /** Their history, read while the lock of the run is held. */
    private final class Reading implements OtherHistory {

        private @Nullable Adoption adoption;

        @Override
        public List<RecordedMigration> read(Database database, List<MigrationFile> files, Set<String> recorded) {
            Adoption found = new AdoptionPlan(database, options).plan(files, recorded);
            adoption = found;
            String origin = "adopted from " + options.from().title();
            return found.pending().stream().map(one -> one.recorded(origin)).toList();
        }

        @Override
        public String title() {
            return "Record what " + options.from().title() + " has run";
        }

        @Override
        public List<String> outline() {
            return options.files().outline();
        }

        @Override
        public void prepare() {
            options.files().write();
        }
    }
}
