package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.dialect.Dialect;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.sql.Sql;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The history table on a live database. One of Laravel or of GuruORM for Node, which has three columns, is read as it is
 * and gets the others when the first run writes to it.
 */
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

    Dialect dialect() {
        return database.dialect();
    }

    /**
     * Whether the table is there.
     *
     * @throws MigrationException if a table of that name is there and is no history
     */
    boolean exists() {
        return !columns().isEmpty();
    }

    /** The columns that the table has; none where there is no table. */
    private Set<String> columns() {
        Set<String> present = new LinkedHashSet<>();
        for (Row row : database.query(database.dialect().catalog().columns(statements.table()))) {
            present.add(Objects.requireNonNull(row.string("name")));
        }
        List<String> missing = HistoryStatements.ORIGINAL.stream()
                .filter(column -> !present.contains(column))
                .toList();
        if (!present.isEmpty() && !missing.isEmpty()) {
            throw new MigrationException(REPAIR, RepairAdvice.otherShape(statements.table(), missing));
        }
        return present;
    }

    /** What makes the table, or makes it whole; nothing where it is both. */
    List<Sql> installation() {
        Set<String> present = columns();
        if (present.isEmpty()) {
            return statements.create();
        }
        if (present.containsAll(HistoryStatements.COLUMNS)) {
            return List.of();
        }
        refuseTwins();
        return statements.complete(present);
    }

    /** A row for each migration is what the table is about to promise. */
    private void refuseTwins() {
        Set<String> seen = new HashSet<>();
        for (HistoryRow row : rows()) {
            if (!seen.add(row.migration())) {
                throw new MigrationException(
                        REPAIR,
                        "Table " + statements.table() + " says more than once that " + row.migration()
                                + " has run. It was left as it is. Delete all rows of it but one.");
            }
        }
    }

    /** Makes the table whole if it is not; whether anything was made. The lock must be held. */
    boolean install() {
        List<Sql> installation = installation();
        if (installation.isEmpty()) {
            return false;
        }
        try {
            return SchemaWork.of(database, () -> {
                installation.forEach(database::execute);
                return true;
            });
        } catch (QueryException failed) {
            if (installation().isEmpty()) {
                // Behind a pooler that gives the lock to everybody, another run was quicker.
                return false;
            }
            throw failed;
        }
    }

    /** All rows in the order in which they were written; none where there is no table. */
    List<HistoryRow> rows() {
        Set<String> present = columns();
        return present.isEmpty()
                ? List.of()
                : database.query(statements.all(present)).stream()
                        .map(History::row)
                        .toList();
    }

    /** The row of one migration. */
    Optional<HistoryRow> row(String migration) {
        return database.query(statements.one(migration)).stream().findFirst().map(History::row);
    }

    private static HistoryRow row(Row row) {
        return new HistoryRow(
                Objects.requireNonNull(row.longValue("id")),
                Objects.requireNonNull(row.string("migration")),
                Objects.requireNonNullElse(row.integer("batch"), 0),
                row.has("executed_at") ? row.dateTime("executed_at") : null,
                text(row, "checksum"),
                row.has("execution_ms") ? row.longValue("execution_ms") : null,
                Objects.requireNonNullElse(text(row, "state"), HistoryRow.RAN),
                text(row, "journal"),
                text(row, "error"),
                text(row, "executed_by"),
                text(row, "tool_version"));
    }

    private static @Nullable String text(Row row, String column) {
        return row.has(column) ? row.string(column) : null;
    }
}
