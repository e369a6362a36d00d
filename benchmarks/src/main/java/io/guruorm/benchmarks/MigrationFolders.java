package io.guruorm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The same migrations in each contestant's form: tables of eight columns, each with two indexes and a foreign key to
 * the one before.
 */
final class MigrationFolders {

    private final Path folder;
    private final int count;

    /**
     * Writes nothing yet.
     *
     * @param folder an empty folder
     * @param count how many migrations, one table each
     */
    MigrationFolders(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    /** A project of ours with pairs of SQL files; the database's address is taken from {@code DATABASE_URL}. */
    Path sqlPairs() throws IOException {
        Path project = Files.createDirectories(folder.resolve("sql"));
        Path migrations = Files.createDirectories(project.resolve("database/migrations"));
        for (int i = 1; i <= count; i++) {
            Files.writeString(migrations.resolve(name(i) + ".up.sql"), up(i));
            Files.writeString(migrations.resolve(name(i) + ".down.sql"), "drop table " + table(i) + ";\n");
        }
        return project;
    }

    /**
     * A project of ours as projects grow: some migrations make tables, each of the others changes one of them, by turns a
     * column more, an index, a change of a column, and a column less.
     *
     * @param tables how many of the migrations make one
     */
    Path grown(int tables) throws IOException {
        Path project = Files.createDirectories(folder.resolve("grown"));
        Path migrations = Files.createDirectories(project.resolve("database/migrations"));
        for (int i = 1; i <= count; i++) {
            int table = i <= tables ? i : 1 + (i - tables - 1) % tables;
            int turn = (i - tables - 1) / tables;
            String text = i <= tables ? up(i) : change(table(table), turn);
            Files.writeString(migrations.resolve(name(i) + ".up.sql"), text);
        }
        return project;
    }

    private static String change(String table, int turn) {
        String alter = "alter table " + table;
        return switch (turn % 5) {
            case 0 ->
                alter + " add column note_" + turn + " varchar(80);\n" + alter + " add column draft_" + turn
                        + " integer not null default 0;\n";
            case 1 ->
                "create index " + table + "_note_" + (turn - 1) + " on " + table + " (note_" + (turn - 1) + ");\n";
            case 2 -> alter + " alter column note_" + (turn - 2) + " type varchar(120);\n";
            case 3 -> alter + " alter column note_" + (turn - 3) + " set default 'none';\n";
            default -> alter + " drop column draft_" + (turn - 4) + ";\n";
        };
    }

    /** A project of ours with Java sources that make the same tables. */
    Path javaSources() throws IOException {
        Path project = Files.createDirectories(folder.resolve("java"));
        Path migrations = Files.createDirectories(project.resolve("database/migrations"));
        for (int i = 1; i <= count; i++) {
            Files.writeString(migrations.resolve("M" + name(i) + ".java"), source(i));
        }
        return project;
    }

    /** A folder as Flyway reads it. */
    Path flyway() throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("flyway"));
        for (int i = 1; i <= count; i++) {
            Files.writeString(migrations.resolve("V%04d__create_%s.sql".formatted(i, table(i))), up(i));
        }
        return migrations;
    }

    private static String name(int i) {
        return "2025_11_%02d_%06d_create_%s_table".formatted(1 + i / 100, i, table(i));
    }

    private static String table(int i) {
        return "things_%03d".formatted(i);
    }

    private static String up(int i) {
        String table = table(i);
        String parent = i == 1 ? "" : ",\n    foreign key (parent_id) references " + table(i - 1) + " (id)";
        return """
                create table %1$s (
                    id uuid primary key default gen_random_uuid(),
                    parent_id uuid,
                    name varchar(255) not null,
                    slug varchar(255) not null,
                    settings jsonb not null,
                    price decimal(12, 2) not null,
                    created_at timestamp(6) with time zone,
                    updated_at timestamp(6) with time zone%2$s
                );
                create unique index %1$s_slug on %1$s (slug);
                create index %1$s_name on %1$s (name);
                """.formatted(table, parent);
    }

    private static String source(int i) {
        String parent = i == 1
                ? ""
                : "            table.foreign(\"parent_id\").references(\"id\").on(\"" + table(i - 1) + "\");\n";
        return """
                import static io.guruorm.sql.Raw.raw;

                import io.guruorm.migration.Migration;
                import io.guruorm.schema.Schema;

                public final class M%1$s extends Migration {
                    @Override
                    public void up(Schema schema) {
                        schema.create("%2$s", table -> {
                            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
                            table.uuid("parent_id").nullable();
                            table.string("name").index();
                            table.string("slug").unique();
                            table.jsonb("settings");
                            table.decimal("price", 12, 2);
                            table.timestampsTz();
                %3$s        });
                    }

                    @Override
                    public void down(Schema schema) {
                        schema.drop("%2$s");
                    }
                }
                """.formatted(name(i), table(i), parent);
    }
}
