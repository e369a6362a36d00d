package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import io.guruorm.schema.Blueprint;
import io.guruorm.sql.Query;
import io.guruorm.sql.Sql;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQL of the history table: values only, the same for a run and for what is pretended. Always names the schema. */
final class HistoryStatements {

    /** The columns that make a table a history. */
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

    private static final int LONGEST_ERROR = 10_000;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_VERSION = 64;

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
            columns.text("journal").nullable();
            columns.text("error").nullable();
            columns.string("executed_by", LONGEST_NAME).nullable();
            columns.string("tool_version", LONGEST_VERSION).nullable();
        }));
    }

    Sql all() {
        return history()
                .select(
                        "id",
                        "migration",
                        "batch",
                        "executed_at",
                        "checksum",
                        "execution_ms",
                        "state",
                        "error",
                        "executed_by")
                .orderBy("id")
                .toSql(dialect);
    }

    Sql stateOf(String migration) {
        return history().select("state").where("migration", migration).toSql(dialect);
    }

    /** A new row for a migration that has run, or that begins to. */
    Sql insert(MigrationFile file, int batch, String state, @Nullable Long millis, MigratorOptions options) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("migration", file.name().text());
        row.put("batch", batch);
        row.put("checksum", file.checksum().orElse(null));
        row.put("execution_ms", millis);
        row.put("state", state);
        row.put("executed_by", cut(options.executedBy(), LONGEST_NAME));
        row.put("tool_version", cut(options.toolVersion(), LONGEST_VERSION));
        return dialect.compile(history().insertStatement(List.of(row)));
    }

    /** A row for a migration that another tool has run. */
    Sql adopt(AdoptedMigration migration, ForeignTool from, MigratorOptions options) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("migration", migration.name());
        row.put("batch", migration.batch());
        row.put("executed_at", migration.ranAt().orElse(null));
        row.put("checksum", migration.checksum().orElse(null));
        row.put("execution_ms", migration.time().map(Duration::toMillis).orElse(null));
        row.put("state", HistoryRow.RAN);
        row.put("executed_by", cut(options.executedBy(), LONGEST_NAME));
        row.put("tool_version", cut(options.toolVersion() + ", adopted from " + from.title(), LONGEST_VERSION));
        return dialect.compile(history().insertStatement(List.of(row)));
    }

    Sql markRan(String migration, @Nullable Long millis) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("execution_ms", millis);
        values.put("state", HistoryRow.RAN);
        return update(migration, values);
    }

    Sql markState(String migration, String state) {
        return update(migration, Map.of("state", state));
    }

    Sql markFailed(String migration, String state, String error) {
        return update(
                migration,
                Map.of("state", state, "error", cut(error, LONGEST_ERROR).replace("\0", "")));
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
