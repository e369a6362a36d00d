package io.guruorm.adoption;

import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.migration.MigrationException;
import io.guruorm.sql.Query;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The history table of another tool on a live database. It is read, and never changed. */
final class ForeignTable {

    private final Database database;
    private final ForeignHistory history;
    private final String name;
    private final Map<String, String> columns;

    private ForeignTable(Database database, ForeignHistory history, String name, Map<String, String> columns) {
        this.database = database;
        this.history = history;
        this.name = name;
        this.columns = columns;
    }

    /**
     * Looks for the table.
     *
     * @param named what somebody said it is called
     * @throws MigrationException if it is not there, or lacks a column
     */
    static ForeignTable find(Database database, ForeignHistory history, Optional<String> named) {
        List<String> names = spellings(named.orElse(history.table()));
        String title = history.tool().title();
        for (String name : names) {
            Map<String, String> columns = columns(database, name);
            if (!columns.isEmpty()) {
                List<String> missing = history.columns().stream()
                        .filter(column -> !columns.containsKey(column))
                        .toList();
                if (!missing.isEmpty()) {
                    throw new MigrationException(
                            FAILED,
                            "Table " + name + " is no history of " + title + ": it has no column "
                                    + String.join(", ", missing)
                                    + ". Nothing was recorded. Name the right one by --table=NAME.");
                }
                return new ForeignTable(database, history, name, columns);
            }
        }
        throw new MigrationException(
                FAILED,
                "There is no table " + String.join(" or ", names) + " in this database, in which " + title
                        + " would keep its history. Nothing was recorded. Name it by --table=NAME or"
                        + " --table=SCHEMA.NAME, or the database that it is in by --database=NAME.");
    }

    /** As it is given, and as a database folds what is not quoted: Liquibase says DATABASECHANGELOG. */
    private static List<String> spellings(String name) {
        return Stream.of(name, name.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    /** The columns as they are spelled, by their names in lower case; empty where there is no such table. */
    private static Map<String, String> columns(Database database, String table) {
        Map<String, String> columns = new TreeMap<>();
        for (Row row : database.query(database.dialect().catalog().columns(table))) {
            String column = Objects.requireNonNull(row.string("name"));
            columns.put(column.toLowerCase(Locale.ROOT), column);
        }
        return columns;
    }

    /** What it is called. */
    String name() {
        return name;
    }

    /** Refuses to go on while a run of that tool is on, or is thought to be. */
    void refuseLocked() {
        if (history.lockSuffix().isEmpty()) {
            return;
        }
        String suffix = history.lockSuffix();
        for (String lock : List.of(name + suffix, name + suffix.toUpperCase(Locale.ROOT))) {
            String column = columns(database, lock).get(history.lockColumn());
            if (column != null && isLocked(lock, column)) {
                String title = history.tool().title();
                throw new MigrationException(
                        REPAIR,
                        "A run of " + title + " is on, says table " + lock
                                + ". Nothing was recorded. Wait for it to end;"
                                + " if there is none, it was killed: look with " + title
                                + " what it has done, and free its lock with it.");
            }
        }
    }

    private boolean isLocked(String lock, String column) {
        Sql question =
                Query.from(lock).selectRaw(kept(column, history.lockColumn())).toSql(database.dialect());
        return database.query(question).stream()
                .anyMatch(row -> new ForeignRow(history.tool(), row).isTrue(history.lockColumn()));
    }

    /** All rows, in the order in which they were written. */
    List<Row> rows() {
        Query query = Query.from(name);
        for (String column : history.columns()) {
            query = query.selectRaw(kept(spelled(column), column));
        }
        Sql question = query.orderBy(spelled(history.order())).toSql(database.dialect());
        return database.query(question);
    }

    private String spelled(String column) {
        return Objects.requireNonNull(columns.get(column));
    }

    /** SQLite would read by the declared type what JavaScript wrote as a number; what is computed is read as it is. */
    private String kept(String column, String as) {
        return "coalesce(" + database.dialect().quote(column) + ", null) as "
                + database.dialect().quote(as);
    }
}
