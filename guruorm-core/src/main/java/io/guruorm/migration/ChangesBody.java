package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Reversal;
import io.guruorm.schema.SchemaChange;
import java.util.List;
import java.util.Optional;

/**
 * Changes that undo what is done of a migration.
 *
 * @param changes in the order in which they are made
 * @param dialect writes them
 */
record ChangesBody(List<SchemaChange> changes, Dialect dialect) implements MigrationBody {

    /** What takes a look at its table is always a change in one transaction. */
    @Override
    public boolean transactional(Direction direction) {
        return changes.stream()
                .filter(change -> dialect.presentQuestion(change).isEmpty())
                .flatMap(change -> dialect.compile(change).stream())
                .allMatch(sql -> sql.transactional());
    }

    @Override
    public Optional<String> irreversible(Database database, boolean changed) {
        return Optional.empty();
    }

    @Override
    public Reversal undo(Database database, int statements, Optional<Journal> journal) {
        return Reversal.impossible("it undoes something itself");
    }

    @Override
    public void run(Direction direction, Stage stage) {
        changes.forEach(stage.schema()::apply);
    }
}
