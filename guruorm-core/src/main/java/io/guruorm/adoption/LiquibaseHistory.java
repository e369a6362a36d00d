package io.guruorm.adoption;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.jdbc.Row;
import io.guruorm.migration.MigrationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The history of Liquibase: a row for each change set, which is known by its file, its id and its author together. */
final class LiquibaseHistory implements ForeignHistory {

    private static final Set<String> RAN = Set.of("EXECUTED", "RERAN", "MARK_RAN");
    private static final String SKIPPED = "SKIPPED";

    @Override
    public ForeignTool tool() {
        return ForeignTool.LIQUIBASE;
    }

    @Override
    public String table() {
        return "DATABASECHANGELOG";
    }

    @Override
    public List<String> columns() {
        return List.of("orderexecuted", "id", "author", "filename", "dateexecuted", "exectype");
    }

    @Override
    public String order() {
        return "orderexecuted";
    }

    @Override
    public String lockSuffix() {
        return "lock";
    }

    @Override
    public String lockColumn() {
        return "locked";
    }

    @Override
    public List<ForeignMigration> read(List<Row> rows, KnownMigrations known) {
        List<ForeignRow> ran = rows.stream()
                .map(row -> new ForeignRow(tool(), row))
                .filter(row -> !row.text("exectype").equals(SKIPPED))
                .toList();
        refuseOthers(ran);
        Map<String, Long> ids =
                ran.stream().collect(Collectors.groupingBy(row -> row.text("id"), Collectors.counting()));
        return ran.stream()
                .map(row -> migration(row, ids.getOrDefault(row.text("id"), 0L) == 1))
                .toList();
    }

    private static void refuseOthers(List<ForeignRow> rows) {
        String others = rows.stream()
                .filter(row -> !RAN.contains(row.text("exectype")))
                .map(row -> fullName(row) + " (" + row.text("exectype") + ")")
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            throw new MigrationException(
                    REPAIR,
                    "Liquibase's history tells that this has not run to its end: " + others
                            + ". Nothing was recorded, as"
                            + " nobody can tell from here how much of it has happened. Mend it with Liquibase first.");
        }
    }

    private static String fullName(ForeignRow row) {
        return Stream.of("filename", "id", "author").map(row::text).collect(Collectors.joining("::"));
    }

    private static ForeignMigration migration(ForeignRow row, boolean unique) {
        String id = row.text("id");
        return new ForeignMigration(
                unique ? id : fullName(row),
                List.of(fullName(row)),
                Stream.of(List.of(id), NameWords.ofTimed(id).stream().toList())
                        .flatMap(List::stream)
                        .toList(),
                NameWords.snake(id),
                ForeignTime.of(row.row().get("dateexecuted")),
                null,
                ForeignMigration.ONE_BATCH,
                null);
    }
}
