package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.CANCELLED;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.Dialect;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.sql.Sql;
import java.time.Duration;
import java.util.List;

/**
 * Makes the schema of a dump in an empty database, with its history: all in one transaction. Where the database has none
 * for that, a row says so until all is there.
 */
final class DumpLoad {

    /** What the history calls it while it lasts. */
    static final String MARK = "schema dump";

    private static final int AT_ONCE = 200;

    private final RunSession session;
    private final History history;
    private final MigratorOptions options;
    private final Cancellation cancellation;

    DumpLoad(RunSession session, History history, MigratorOptions options, Cancellation cancellation) {
        this.session = session;
        this.history = history;
        this.options = options;
        this.cancellation = cancellation;
    }

    LoadedDump run(UsableDump dump) {
        options.listener().loading(dump.file(), dump.rows().size());
        long start = System.nanoTime();
        try {
            Dialect dialect = session.database().dialect();
            DumpOrder order = DumpOrder.of(dump, history.statements(), history.installation(), options, dialect);
            if (dialect.supports(Capability.TRANSACTIONAL_DDL)) {
                whole(dump, order);
            } else {
                piecemeal(dump, order);
            }
        } catch (RuntimeException failed) {
            options.listener().failed(dump.file().toString(), Direction.UP, failed);
            throw failed;
        }
        var loaded = new LoadedDump(dump.file(), dump.rows().size(), Duration.ofNanos(System.nanoTime() - start));
        options.listener().loaded(loaded);
        return loaded;
    }

    private void whole(UsableDump dump, DumpOrder order) {
        session.send(session.words().beforeChanges());
        session.database().transaction(tx -> {
            order.begin().forEach(tx::execute);
            send(order.schema(), dump, "All of it was rolled back.");
            order.end().forEach(sql -> tx.execute(inlined(sql)));
        });
        session.send(session.reset());
    }

    private void piecemeal(UsableDump dump, DumpOrder order) {
        Database database = session.database();
        order.begin().forEach(database::execute);
        send(order.schema(), dump, cure());
        session.send(session.reset());
        database.transaction(tx -> order.end().forEach(sql -> tx.execute(inlined(sql))));
    }

    /** The values are written in: a statement of thousands of parameters takes longer than its rows. */
    private Sql inlined(Sql sql) {
        return new Sql(
                session.database().dialect().inline(sql),
                List.of(),
                sql.kind(),
                sql.tables(),
                sql.transactional(),
                sql.catalog());
    }

    /** Some at a time, so that it can be cancelled in between. */
    private void send(List<Sql> statements, UsableDump dump, String rest) {
        for (int from = 0; from < statements.size(); from += AT_ONCE) {
            cancellation.check();
            try {
                session.database().executeAll(statements.subList(from, Math.min(statements.size(), from + AT_ONCE)));
            } catch (GuruException failed) {
                throw failed(failed, dump, rest);
            }
        }
    }

    private MigrationException failed(GuruException failed, UsableDump dump, String rest) {
        boolean cancelled = cancellation.isCancelled();
        return new MigrationException(
                cancelled ? CANCELLED : FAILED,
                "The schema dump " + dump.file() + (cancelled ? " was cancelled" : " could not be loaded") + ": "
                        + Words.sentence(Words.of(failed)) + " " + rest,
                failed);
    }

    private static String cure() {
        return "What was made of it stays, and nothing else is in the database: `guruorm migrate:fresh` drops it and"
                + " begins again.";
    }

    /** A history that stopped within a dump says of no migration what has become of it. */
    static void refuseHalfLoaded(List<HistoryRow> rows) {
        if (rows.stream().anyMatch(row -> row.migration().equals(MARK))) {
            throw new MigrationException(
                    REPAIR, "A schema dump was being loaded here, and that run ended before all was made. " + cure());
        }
    }
}
