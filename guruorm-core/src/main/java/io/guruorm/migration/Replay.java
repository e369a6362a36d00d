package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.dialect.Dialect;
import io.guruorm.sql.Sql;

/** Follows a migration through what its journal says is done: each statement must be the one that was done then. */
final class Replay {

    private final String migration;
    private final Dialect dialect;
    private int place;
    private String chain = FoldedStatements.NONE.hash();

    Replay(String migration, Dialect dialect) {
        this.migration = migration;
        this.dialect = dialect;
    }

    /** How many statements the migration has said so far. */
    int place() {
        return place;
    }

    /** Whether the statement that comes now is done. */
    boolean isBefore(Journal journal) {
        return place < journal.statements();
    }

    /**
     * Goes by a statement that is done.
     *
     * @return its index
     * @throws MigrationException if it is not the one that was done
     */
    int compare(Journal journal, String hash, Sql sql) {
        FoldedStatements folded = journal.foldedStatements();
        int at = place;
        pass(hash);
        if (at >= folded.number()) {
            if (!journal.statement(at).hash().equals(hash)) {
                throw new MigrationException(
                        REPAIR, RepairAdvice.otherStatement(migration, at + 1, dialect.inline(sql)));
            }
        } else if (place == folded.number() && !chain.equals(folded.hash())) {
            throw new MigrationException(REPAIR, RepairAdvice.otherStatements(migration, folded.number()));
        }
        return at;
    }

    /** Goes by a statement that is to be sent. */
    void pass(String hash) {
        place++;
        chain = FoldedStatements.chained(chain, hash);
    }

    /** Refuses a migration that ended before it came to the end of what is done. */
    void refuseLess(Journal journal) {
        if (isBefore(journal)) {
            throw new MigrationException(REPAIR, RepairAdvice.fewer(migration, place, journal.statements()));
        }
    }
}
