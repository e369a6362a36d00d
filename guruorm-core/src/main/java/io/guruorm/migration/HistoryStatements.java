package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.SchemaChange;
import io.guruorm.sql.Query;
import io.guruorm.sql.RawExpression;
import io.guruorm.sql.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SQL of the history table: values only, the same for a run and for what is pretended. Always names the schema. */
final class HistoryStatements {

    /** The columns that make a table a history, as Laravel's has them too. */
    static final List<String> ORIGINAL = List.of("id", "migration", "batch");

    /** All columns. */
    static final List<String> COLUMNS = List.of(
            "id",
            "migration",
            "batch",
            "executed_at",
            "checksum",
            "execution_ms",
            "state",
            "journal",
            "error",
            "executed_by",
            "tool_version");

    /** Sessions of a run are in UTC. */
    private static final RawExpression NOW = new RawExpression("current_timestamp", List.of());

    private static final int LONGEST_ERROR = 10_000;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_VERSION = 64;
    private static final int ROWS_AT_ONCE = 500;

    private final Dialect dialect;
    private final String table;

    HistoryStatements(Dialect dialect, String table) {
        this.dialect = dialect;
        this.table = table;
    }

    String table() {
        return table;
    }

    List<Sql> create() {
        return dialect.compile(Blueprint.create(table, columns -> {
            columns.increments("id");
            columns.string("migration", 255).unique(bareName() + "_migration_unique");
            columns.integer("batch");
            columns.timestamp("executed_at").nullable().useCurrent();
            columns.string("checksum", 255).nullable();
            columns.bigInteger("execution_ms").nullable();
            columns.string("state", 16).defaultTo(HistoryRow.RAN);
            columns.longText("journal").nullable();
            columns.text("error").nullable();
            columns.string("executed_by", LONGEST_NAME).nullable();
            columns.string("tool_version", LONGEST_VERSION).nullable();
        }));
    }

    /** The columns that a table of three lacks, as an older tool made it; old rows have nothing in them. */
    List<Sql> complete(Collection<String> present) {
        List<SchemaChange> changes = Blueprint.alter(table, columns -> {
            Set<String> missing = new HashSet<>(COLUMNS);
            missing.removeAll(present);
            if (missing.contains("executed_at")) {
                columns.timestamp("executed_at").nullable();
            }
            if (missing.contains("checksum")) {
                columns.string("checksum", 255).nullable();
            }
            if (missing.contains("execution_ms")) {
                columns.bigInteger("execution_ms").nullable();
            }
            if (missing.contains("state")) {
                columns.string("state", 16).nullable();
            }
            if (missing.contains("journal")) {
                columns.longText("journal").nullable();
            }
            if (missing.contains("error")) {
                columns.text("error").nullable();
            }
            if (missing.contains("executed_by")) {
                columns.string("executed_by", LONGEST_NAME).nullable();
            }
            if (missing.contains("tool_version")) {
                columns.string("tool_version", LONGEST_VERSION).nullable();
            }
            columns.unique(List.of("migration"), bareName() + "_migration_unique");
        });
        return changes.stream()
                .flatMap(change -> dialect.compile(change).stream())
                .toList();
    }

    /** All rows in the order in which they were written. */
    Sql all(Collection<String> present) {
        return selecting(present).orderBy("id").toSql(dialect);
    }

    /** The row of one migration. */
    Sql one(String migration) {
        return selecting(COLUMNS).where("migration", migration).toSql(dialect);
    }

    private Query selecting(Collection<String> present) {
        return history().select(COLUMNS.stream().filter(present::contains).toArray(String[]::new));
    }

    /** A new row for a migration that has run, or that begins to. */
    Sql insert(
            MigrationFile file,
            int batch,
            String state,
            @Nullable Journal journal,
            @Nullable Long millis,
            MigratorOptions options) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("migration", file.name().text());
        row.put("batch", batch);
        row.put("executed_at", NOW);
        row.put("checksum", file.checksum().orElse(null));
        row.put("execution_ms", millis);
        row.put("state", state);
        row.put("journal", journal == null ? null : journal.text());
        row.put("executed_by", cut(options.executedBy(), LONGEST_NAME));
        row.put("tool_version", cut(options.toolVersion(), LONGEST_VERSION));
        return dialect.compile(history().insertStatement(List.of(row)));
    }

    /** A row for a migration that has run without us. */
    Sql record(RecordedMigration migration, MigratorOptions options) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("migration", migration.name());
        row.put("batch", migration.batch());
        row.put("executed_at", migration.executedAt().orElse(null));
        row.put("checksum", migration.checksum().orElse(null));
        row.put("execution_ms", migration.time().map(Duration::toMillis).orElse(null));
        row.put("state", HistoryRow.RAN);
        row.put("executed_by", cut(options.executedBy(), LONGEST_NAME));
        row.put("tool_version", cut(options.toolVersion() + ", " + migration.origin(), LONGEST_VERSION));
        return dialect.compile(history().insertStatement(List.of(row)));
    }

    /**
     * Rows for migrations that have run by a schema dump, in their order.
     *
     * @param by who loads it
     * @param version of the tool, or null
     */
    List<Sql> loaded(List<HistoryRow> rows, String by, @Nullable String version) {
        List<Map<String, @Nullable Object>> inserted = new ArrayList<>();
        for (HistoryRow loaded : rows) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("migration", loaded.migration());
            row.put("batch", loaded.batch());
            row.put("executed_at", NOW);
            row.put("checksum", loaded.checksum());
            row.put("state", HistoryRow.RAN);
            row.put("executed_by", cut(by, LONGEST_NAME));
            row.put("tool_version", version == null ? null : cut(version, LONGEST_VERSION));
            inserted.add(row);
        }
        List<Sql> inserts = new ArrayList<>();
        for (int from = 0; from < inserted.size(); from += ROWS_AT_ONCE) {
            var some = inserted.subList(from, Math.min(inserted.size(), from + ROWS_AT_ONCE));
            inserts.add(dialect.compile(history().insertStatement(some)));
        }
        return inserts;
    }

    /** A row that says that a schema dump is being loaded, statement by statement. */
    Sql loading(MigratorOptions options) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("migration", DumpLoad.MARK);
        row.put("batch", 0);
        row.put("executed_at", NOW);
        row.put("state", HistoryRow.RUNNING);
        row.put("executed_by", cut(options.executedBy(), LONGEST_NAME));
        row.put("tool_version", cut(options.toolVersion(), LONGEST_VERSION));
        return dialect.compile(history().insertStatement(List.of(row)));
    }

    /** A row that stands for something half done is made to say that all is done. */
    Sql markRan(String migration, @Nullable String checksum) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("checksum", checksum);
        values.put("state", HistoryRow.RAN);
        values.put("journal", null);
        values.put("error", null);
        return update(migration, values);
    }

    /** The text of a migration is another one than when it ran, and that makes no difference. */
    Sql accept(String migration, String checksum) {
        return update(migration, Map.of("checksum", checksum));
    }

    /** A migration that has a row begins, again or to go back. */
    Sql begin(String migration, String state, Journal journal, MigratorOptions options) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("state", state);
        values.put("journal", journal.text());
        values.put("error", null);
        values.put("executed_by", cut(options.executedBy(), LONGEST_NAME));
        values.put("tool_version", cut(options.toolVersion(), LONGEST_VERSION));
        return update(migration, values);
    }

    /**
     * What has happened since the journal was last written.
     *
     * @param before what the row holds, or null if nobody knows
     * @param now what it shall hold
     */
    Sql journal(String migration, @Nullable Journal before, Journal now) {
        Object value = before != null && now.text().startsWith(before.text())
                ? new RawExpression(
                        dialect.concatenation(dialect.quote("journal"), "?"),
                        List.of(now.text().substring(before.text().length())))
                : now.text();
        return update(migration, Map.of("journal", value));
    }

    /** A migration that has run before and is run again when its text changes has run once more. */
    Sql repeat(Task task, @Nullable Long millis, MigratorOptions options) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("batch", task.batch());
        values.put("executed_at", NOW);
        values.put("checksum", task.file().checksum().orElse(null));
        values.put("execution_ms", millis);
        values.put("executed_by", cut(options.executedBy(), LONGEST_NAME));
        values.put("tool_version", cut(options.toolVersion(), LONGEST_VERSION));
        return update(task.name(), values);
    }

    /** A migration whose statements are each final on their own is done. */
    Sql finish(Task task, @Nullable Long millis) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("batch", task.batch());
        values.put("checksum", task.file().checksum().orElse(null));
        values.put("execution_ms", millis);
        values.put("state", HistoryRow.RAN);
        values.put("journal", null);
        return update(task.name(), values);
    }

    Sql markFailed(String migration, String state, @Nullable String error) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("state", state);
        values.put("error", error == null ? null : cut(error, LONGEST_ERROR).replace("\0", ""));
        return update(migration, values);
    }

    Sql delete(String migration) {
        return dialect.compile(history().where("migration", migration).deleteStatement());
    }

    private Sql update(String migration, Map<String, ? extends @Nullable Object> values) {
        return dialect.compile(history().where("migration", migration).updateStatement(values));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private String bareName() {
        return table.substring(table.lastIndexOf('.') + 1);
    }

    private Query history() {
        return Query.from(table);
    }
}
