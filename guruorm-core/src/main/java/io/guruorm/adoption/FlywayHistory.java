package io.guruorm.adoption;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.jdbc.Row;
import io.guruorm.migration.MigrationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The history of Flyway: a row for each thing that it did, so that an undo or a second run of a repeatable migration is a
 * further row. What counts is what is left in the end.
 */
final class FlywayHistory implements ForeignHistory {

    private static final Set<String> RUNNING = Set.of("SQL", "JDBC", "SCRIPT", "SPRING_JDBC", "CUSTOM");
    private static final String SQL_ENDING = ".sql";

    @Override
    public ForeignTool tool() {
        return ForeignTool.FLYWAY;
    }

    @Override
    public String table() {
        return "flyway_schema_history";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "installed_rank",
                "version",
                "description",
                "type",
                "script",
                "checksum",
                "installed_on",
                "execution_time",
                "success");
    }

    @Override
    public String order() {
        return "installed_rank";
    }

    /** It locks by the database's own locks. */
    @Override
    public String lockSuffix() {
        return "";
    }

    @Override
    public String lockColumn() {
        return "";
    }

    @Override
    public List<ForeignMigration> read(List<Row> rows, KnownMigrations known) {
        List<ForeignRow> all =
                rows.stream().map(row -> new ForeignRow(tool(), row)).toList();
        refuseFailed(all);
        Map<String, ForeignMigration> ran = new LinkedHashMap<>();
        for (ForeignRow row : all) {
            String key = key(row);
            String type = row.text("type");
            if (type.equals("DELETE") || type.startsWith("UNDO_")) {
                ran.remove(key);
            } else if (type.endsWith("BASELINE")) {
                new FlywayBaseline(row, version(row), ran.keySet(), known)
                        .upTo()
                        .forEach(ran::put);
            } else if (RUNNING.contains(type)) {
                ran.remove(key); // it ran again: its place is that of the last time
                ran.put(key, migration(row, known));
            } else if (!type.equals("SCHEMA")) {
                throw new MigrationException(
                        REPAIR,
                        "Flyway's history has a row of type \"" + type + "\" (" + row.text("script")
                                + "), which is not known here. Nothing was recorded. Please report it.");
            }
        }
        return List.copyOf(ran.values());
    }

    private static void refuseFailed(List<ForeignRow> rows) {
        String failed = rows.stream()
                .filter(row -> !row.isTrue("success"))
                .map(row -> row.text("script"))
                .collect(Collectors.joining(", "));
        if (!failed.isEmpty()) {
            throw new MigrationException(
                    REPAIR,
                    "Flyway's history tells that this failed: " + failed
                            + ". Nothing was recorded, as nobody can tell from"
                            + " here how much of it has happened. Mend it with Flyway first: put the database in order and"
                            + " run `flyway repair`.");
        }
    }

    /** By what a migration is the same in two rows: its version, or the description of a repeatable one. */
    private static String key(ForeignRow row) {
        String version = row.text("version");
        return version.isEmpty()
                ? repeatable(row.text("description"))
                : version(row).toString();
    }

    private static String repeatable(String description) {
        return "R " + description;
    }

    private static FlywayVersion version(ForeignRow row) {
        return FlywayVersion.of(row.text("version"))
                .orElseThrow(() -> new MigrationException(
                        REPAIR,
                        "Flyway's history has a row whose version is \"" + row.text("version") + "\" ("
                                + row.text("script") + "), which is none. Nothing was recorded. Mend that row."));
    }

    private static ForeignMigration migration(ForeignRow row, KnownMigrations known) {
        String description = row.text("description");
        String words = NameWords.snake(description);
        boolean repeatable = row.text("version").isEmpty();
        List<String> exact = new ArrayList<>();
        String key = key(row);
        file(key, known).map(ForeignFile::ours).ifPresent(exact::add);
        if (repeatable) {
            exact.add("R_" + words);
        } else {
            NameWords.time(version(row).digits()).ifPresent(time -> exact.add(time + "_" + words));
        }
        @Nullable Long sum = row.numberOrNull("checksum");
        return new ForeignMigration(
                name(row.text("script")),
                repeatable
                        ? List.of(row.text("script"))
                        : List.of(
                                row.text("script"),
                                row.text("version"),
                                version(row).toString()),
                exact,
                repeatable ? "" : words,
                ForeignTime.of(row.row().get("installed_on")),
                row.numberOrNull("execution_time"),
                ForeignMigration.ONE_BATCH,
                repeatable
                        ? Integer.valueOf(
                                (int) Objects.requireNonNullElse(sum, 0L).longValue())
                        : null);
    }

    /** The last part of {@code db/V1__create_users.sql} or {@code db.migration.V2__Fill}. */
    private static String name(String script) {
        String file = script.substring(Math.max(script.lastIndexOf('/'), script.lastIndexOf('\\')) + 1);
        return file.endsWith(SQL_ENDING)
                ? file.substring(0, file.length() - SQL_ENDING.length())
                : file.substring(file.lastIndexOf('.') + 1);
    }

    private static Optional<ForeignFile> file(String key, KnownMigrations known) {
        return known.files().stream()
                .filter(file -> FlywayName.of(file.theirs())
                        .map(name -> name.version()
                                .map(FlywayVersion::toString)
                                .orElseGet(() -> repeatable(name.description())))
                        .filter(key::equals)
                        .isPresent())
                .findFirst();
    }
}
