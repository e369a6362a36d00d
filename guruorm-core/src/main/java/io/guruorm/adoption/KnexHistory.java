package io.guruorm.adoption;

import io.guruorm.jdbc.Row;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The history of Knex: a row for each migration, by the name of its file, with its batch. */
final class KnexHistory implements ForeignHistory {

    private static final Pattern ENDING = Pattern.compile("\\.[cm]?[jt]s$");

    @Override
    public ForeignTool tool() {
        return ForeignTool.KNEX;
    }

    @Override
    public String table() {
        return "knex_migrations";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "name", "batch", "migration_time");
    }

    @Override
    public String order() {
        return "id";
    }

    @Override
    public String lockSuffix() {
        return "_lock";
    }

    @Override
    public String lockColumn() {
        return "is_locked";
    }

    @Override
    public List<ForeignMigration> read(List<Row> rows, KnownMigrations known) {
        return rows.stream().map(row -> read(new ForeignRow(tool(), row))).toList();
    }

    private static ForeignMigration read(ForeignRow row) {
        String file = row.text("name");
        String name = ENDING.matcher(file).replaceFirst("");
        Optional<String> ours = NameWords.ofTimed(name);
        return new ForeignMigration(
                file,
                List.of(name),
                ours.map(exact -> List.of(name, exact)).orElse(List.of(name)),
                "",
                ForeignTime.of(row.row().get("migration_time")),
                null,
                (int) row.number("batch"),
                null);
    }
}
