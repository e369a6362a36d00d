package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.dialect.Aftermath;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.Objects;

/** Finds out what has become of a statement that had begun outside of every transaction when its run ended. */
final class Settling {

    private final Database database;

    Settling(Database database) {
        this.database = database;
    }

    /**
     * Whether a statement is done; what it left behind is cleared away.
     *
     * @throws MigrationException if only a person can tell
     */
    boolean isDone(String migration, Journal.Begun begun) {
        Aftermath aftermath = aftermath(begun);
        clear(aftermath);
        return switch (aftermath.kind()) {
            case REPEAT -> false;
            case COMPARE -> !state(aftermath).equals(begun.state());
            case ASK -> throw new MigrationException(REPAIR, RepairAdvice.unknown(migration, begun.text()));
        };
    }

    /** Takes away what a statement left behind that had begun and is not done. */
    void clear(Journal.Begun abandoned) {
        clear(aftermath(abandoned));
    }

    private Aftermath aftermath(Journal.Begun begun) {
        return database.dialect().lexer().statements(begun.text()).get(0).aftermath();
    }

    /** Takes away what a failed statement of this kind left behind. */
    void clear(Aftermath aftermath) {
        aftermath.leftovers().ifPresent(question -> database.query(question)
                .forEach(row -> database.execute(Sql.ddl(Objects.requireNonNull(row.string("cure")), TableNames.UNKNOWN)
                        .outsideTransaction())));
    }

    /** What the catalog says now, as a short sum; empty where it cannot tell. */
    String state(Aftermath aftermath) {
        return aftermath
                .state()
                .map(question -> Journal.shortHash(database.query(question).stream()
                        .map(Row::toMap)
                        .toList()
                        .toString()))
                .orElse("");
    }
}
