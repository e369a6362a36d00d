package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.LOCKED;

import io.guruorm.catalog.OwnObjects;
import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.Dialect;
import io.guruorm.error.LockTimeoutException;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.DropTable;
import io.guruorm.sql.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Drops what is in the session's own schemas, and the history wherever it is: all of it in one transaction, or none. */
final class Wipe {

    private final Database working;
    private final String history;
    private final LockWatch watch;
    private final MigratorOptions options;
    private final Cancellation cancellation;

    Wipe(Database working, String history, LockWatch watch, MigratorOptions options, Cancellation cancellation) {
        this.working = working.with(watch);
        this.history = history;
        this.watch = watch;
        this.options = options;
        this.cancellation = cancellation;
    }

    /** What is dropped, and the statements that do it. */
    static List<Sql> statements(List<DatabaseObject> objects, String history, Dialect dialect) {
        List<Sql> drops = new ArrayList<>(OwnObjects.drops(objects, dialect));
        drops.addAll(dialect.compile(new DropTable(history, true)));
        return drops;
    }

    /** Drops it all; what it was. */
    List<String> run() {
        for (int attempt = 1; ; attempt++) {
            cancellation.check();
            watch.forget();
            try {
                working.dialect().session().beforeChanges().forEach(working::execute);
                return SchemaWork.of(working, this::once);
            } catch (LockTimeoutException busy) {
                if (attempt >= options.attempts()) {
                    throw new MigrationException(
                            LOCKED, BusyTable.message("Dropping what is there", options, watch), busy);
                }
                Duration pause = Pauses.retry(attempt);
                options.listener().retrying("fresh", Direction.DOWN, attempt, watch.blockers(), pause);
                cancellation.sleep(pause);
            }
        }
    }

    private List<String> once() {
        List<DatabaseObject> objects = OwnObjects.of(working);
        statements(objects, history, working.dialect()).forEach(working::execute);
        return objects.stream().map(DatabaseObject::toString).toList();
    }
}
