package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.dialect.ScriptStatement;
import io.guruorm.error.GuruException;
import io.guruorm.error.LockTimeoutException;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Reversal;
import io.guruorm.sql.SqlKind;
import java.util.List;
import java.util.Optional;

/** A migration that is SQL: one script, and another that undoes it. */
final class SqlBody implements MigrationBody {

    private final SqlScript up;
    private final Optional<SqlScript> down;
    private final String downless;

    /**
     * A body of scripts that were checked.
     *
     * @param up what it does
     * @param down what undoes it
     * @param downless what is said where nothing does
     */
    SqlBody(SqlScript up, Optional<SqlScript> down, String downless) {
        this.up = up;
        this.down = down;
        this.downless = downless;
    }

    @Override
    public boolean transactional(Direction direction) {
        return script(direction).transactional();
    }

    @Override
    public Optional<String> irreversible(Database database, boolean changed) {
        return down.isPresent() ? Optional.empty() : Optional.of(downless);
    }

    @Override
    public Reversal undo(Database database, int statements, Optional<Journal> journal) {
        return statements == 0
                ? Reversal.of(List.of())
                : Reversal.impossible("a file says what undoes all of it, and not what undoes its first "
                        + (statements == 1 ? "statement" : statements + " statements"));
    }

    @Override
    public boolean writesRows() {
        return up.statements().stream().anyMatch(one -> one.sql().kind() == SqlKind.DML);
    }

    @Override
    public void run(Direction direction, Stage stage) {
        SqlScript script = script(direction);
        for (ScriptStatement statement : script.statements()) {
            try {
                stage.send(statement);
            } catch (LockTimeoutException busy) {
                throw busy;
            } catch (MigrationException refused) {
                throw refused;
            } catch (GuruException failed) {
                throw new MigrationException(
                        FAILED, script.placeOf(statement, failed) + ": " + failed.getMessage(), failed);
            }
        }
    }

    private SqlScript script(Direction direction) {
        return direction == Direction.UP ? up : down.orElseThrow();
    }
}
