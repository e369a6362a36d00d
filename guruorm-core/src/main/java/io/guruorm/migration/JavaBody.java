package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.jdbc.Database;
import io.guruorm.schema.Reversal;
import io.guruorm.schema.Schema;
import io.guruorm.schema.SchemaChange;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A migration that is a class. */
final class JavaBody implements MigrationBody {

    private final Class<? extends Migration> type;
    private @Nullable List<SchemaChange> automatic;

    JavaBody(Class<? extends Migration> type) {
        this.type = type;
    }

    @Override
    public boolean transactional(Direction direction) {
        try {
            return instance().withinTransaction();
        } catch (MigrationException refused) {
            throw refused;
        } catch (RuntimeException thrown) {
            throw new MigrationException(
                    FAILED,
                    "withinTransaction() of migration " + type.getName() + " failed: " + Words.of(thrown),
                    thrown);
        }
    }

    @Override
    public Optional<String> irreversible(Database database, boolean changed) {
        if (hasDown()) {
            return Optional.empty();
        }
        if (changed) {
            return Optional.of("its class has no down(Schema), and its file has changed since it ran, so its up may not"
                    + " say what was done");
        }
        Reversal reversal = UpRecording.reversalOf(instance(), database);
        automatic = reversal.changes();
        return reversal.possible()
                ? Optional.empty()
                : Optional.of("its class has no down(Schema), and its up cannot be reversed: "
                        + String.join("; ", reversal.obstacles()));
    }

    @Override
    public Reversal undo(Database database, int statements, Optional<Journal> journal) {
        return UpRecording.reversalOf(instance(), database, statements, journal);
    }

    private boolean hasDown() {
        try {
            return type.getMethod("down", Schema.class).getDeclaringClass() != Migration.class;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("Every Migration has down(Schema)", impossible);
        }
    }

    @Override
    public void run(Direction direction, Stage stage) throws Exception {
        List<SchemaChange> reversed = automatic;
        if (direction == Direction.DOWN && reversed != null) {
            reversed.forEach(stage.schema()::apply);
            return;
        }
        Migration migration = instance();
        migration.runOn(stage.database());
        if (direction == Direction.UP) {
            migration.up(stage.schema());
        } else {
            migration.down(stage.schema());
        }
    }

    private Migration instance() {
        try {
            Constructor<? extends Migration> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException missing) {
            throw new MigrationException(
                    FAILED,
                    "Migration " + type.getName() + " has no constructor without arguments. Add one, or make the class"
                            + " static if it stands inside another.",
                    missing);
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            throw new MigrationException(
                    FAILED, "The constructor of migration " + type.getName() + " failed: " + cause, cause);
        } catch (ReflectiveOperationException refused) {
            throw new MigrationException(
                    FAILED, "Migration " + type.getName() + " cannot be made: " + refused.getMessage(), refused);
        }
    }
}
