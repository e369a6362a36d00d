package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The history table on a live database. */
final class History {

    private final Database database;
    private final HistoryStatements statements;

    History(Database database, HistoryStatements statements) {
        this.database = database;
        this.statements = statements;
    }

    HistoryStatements statements() {
        return statements;
    }

    /**
     * Whether the table is there.
     *
     * @throws MigrationException if a table of that name is there and is no history
     */
    boolean exists() {
        List<String> present = new ArrayList<>();
        for (Row row : database.query(database.dialect().catalog().columns(statements.table()))) {
            present.add(Objects.requireNonNull(row.string("name")));
        }
        if (present.isEmpty()) {
            return false;
        }
        List<String> missing = HistoryStatements.COLUMNS.stream()
                .filter(column -> !present.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new MigrationException(REPAIR, RepairAdvice.otherShape(statements.table(), missing));
        }
        return true;
    }

    /** Makes the table if it is not there; whether it was made. The lock must be held. */
    boolean install() {
        if (exists()) {
            return false;
        }
        try {
            database.transaction(tx -> statements.create().forEach(tx::execute));
            return true;
        } catch (QueryException failed) {
            if (exists()) {
                // Behind a pooler that gives the lock to everybody, another run was quicker.
                return false;
            }
            throw failed;
        }
    }

    List<HistoryRow> rows() {
        return database.query(statements.all()).stream().map(History::row).toList();
    }

    Optional<String> stateOf(String migration) {
        return database.query(statements.stateOf(migration)).stream()
                .findFirst()
                .map(row -> Objects.requireNonNullElse(row.string("state"), HistoryRow.RAN));
    }

    private static HistoryRow row(Row row) {
        return new HistoryRow(
                Objects.requireNonNull(row.longValue("id")),
                Objects.requireNonNull(row.string("migration")),
                Objects.requireNonNullElse(row.integer("batch"), 0),
                row.dateTime("executed_at"),
                row.string("checksum"),
                row.longValue("execution_ms"),
                Objects.requireNonNullElse(row.string("state"), HistoryRow.RAN),
                row.string("error"),
                row.string("executed_by"));
    }
}
