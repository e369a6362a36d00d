package io.guruorm.generator;

import io.guruorm.dialect.Dialect;
import io.guruorm.migration.MigrationName;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.DropTable;
import io.guruorm.schema.SchemaChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a migration as SQL files: the same changes as the Java class, compiled by the dialect. */
final class SqlDraft {

    private SqlDraft() {}

    /** The file forward, and the one back where it is known. */
    static List<GeneratedFile> of(MigrationName name, MigrationIntent intent, Dialect dialect) {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(new GeneratedFile(name.text() + ".up.sql", text(up(intent), dialect)));
        List<SchemaChange> down = down(intent);
        if (!down.isEmpty()) {
            files.add(new GeneratedFile(name.text() + ".down.sql", text(down, dialect)));
        }
        return files;
    }

    private static List<SchemaChange> up(MigrationIntent intent) {
        return switch (intent.kind()) {
            case CREATE ->
                List.of(Blueprint.create(intent.table(), table -> {
                    table.id();
                    intent.columns().forEach(table::string);
                    table.timestamps();
                }));
            case ADD_COLUMNS ->
                Blueprint.alter(intent.table(), table -> intent.columns()
                        .forEach(column -> table.string(column).nullable()));
            case DROP_COLUMNS -> dropColumns(intent);
            case CHANGE, BLANK -> List.of();
        };
    }

    private static List<SchemaChange> down(MigrationIntent intent) {
        return switch (intent.kind()) {
            case CREATE -> List.of(new DropTable(intent.table(), true));
            case ADD_COLUMNS -> dropColumns(intent);
            case DROP_COLUMNS, CHANGE, BLANK -> List.of();
        };
    }

    private static List<SchemaChange> dropColumns(MigrationIntent intent) {
        return Blueprint.alter(
                intent.table(), table -> table.dropColumn(intent.columns().toArray(String[]::new)));
    }

    private static String text(List<SchemaChange> changes, Dialect dialect) {
        return changes.stream()
                .flatMap(change -> dialect.compile(change).stream())
                .map(sql -> SqlLayout.lines(dialect.inline(sql)) + ";\n")
                .collect(Collectors.joining());
    }
}
