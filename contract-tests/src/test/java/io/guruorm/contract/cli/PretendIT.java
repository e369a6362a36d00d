package io.guruorm.contract.cli;

import static io.guruorm.contract.cli.ProjectFolder.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.contract.cli.ProjectFolder.Running;
import io.guruorm.jdbc.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --pretend} prints is what runs. */
class PretendIT {

    @TempDir
    private Path pretended;

    @TempDir
    private Path real;

    @Test
    void scriptFedToPsqlGivesTheSameSchemaAndHistory() throws IOException, InterruptedException {
        assumeThat(hasPsql()).as("psql is installed").isTrue();
        ProjectFolder shown = fill(ProjectFolder.in(pretended));
        ProjectFolder run = fill(ProjectFolder.in(real));

        Result script = shown.guruorm("migrate", "--pretend");
        assertThat(script.exitCode()).as(script.err()).isZero();
        assertThat(shown.tables()).isEmpty();
        Path file = Files.writeString(pretended.resolve("script.sql"), script.out());
        Result psql = psql(shown, file);
        assertThat(psql.exitCode()).as(psql.err()).isZero();
        assertThat(run.guruorm("migrate").exitCode()).isZero();

        assertThat(schema(shown)).isEqualTo(schema(run)).isNotEmpty();
        assertThat(history(shown)).isEqualTo(history(run)).hasSize(3);
        assertThat(shown.select("select * from users")).isEqualTo(run.select("select * from users"));
        Result status = shown.guruorm("migrate:status", "--pending");
        assertThat(status.exitCode()).as(status.out()).isZero();

        Result back = run.guruorm("migrate:rollback", "--count=1", "--pretend");
        assertThat(back.exitCode()).as(back.err()).isZero();
        assertThat(back.out()).contains("drop table users;", "delete from");
        assertThat(run.tables()).containsExactly("posts", "users");
    }

    @Test
    void jsonHoldsTheStatements() {
        Result script = ProjectFolder.in(real).table(1, "users").guruorm("migrate", "--pretend", "--json");

        assertThat(script.out()).startsWith("{\"script\":[").contains("create table users");
        assertThat(script.out().strip()).doesNotContain("\n");
    }

    private static ProjectFolder fill(ProjectFolder project) {
        return project.javaMigration(
                        name(1, "posts"),
                        "schema.create(\"posts\", t -> { t.id(); t.string(\"title\").defaultTo(\"it's\"); t.timestamps(); });")
                .javaMigration(
                        "2025_01_01_000002_add_slug_to_posts",
                        "if (schema.hasTable(\"posts\")) { schema.table(\"posts\", t -> t.string(\"slug\").nullable().unique()); }")
                .migration(
                        name(3, "users"),
                        "create table users (id bigint primary key, name text default 'it''s; -- fine');\n"
                                + "insert into users values (1, 'a;b');\n"
                                + "create function twice(n int) returns int language sql as $$ select n * 2; $$;",
                        "drop function twice(int); drop table users;");
    }

    private static List<Row> schema(ProjectFolder project) {
        return project.select("""
                select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
                    || coalesce(column_default, '') as fact
                from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'
                union all select indexdef from pg_indexes where schemaname = 'public'
                union all select proname::text from pg_proc where pronamespace = 'public'::regnamespace
                order by 1
                """);
    }

    private static List<Row> history(ProjectFolder project) {
        return project.select("select migration, batch, state, checksum from migrations order by migration");
    }

    private static boolean hasPsql() {
        try {
            return new ProcessBuilder("psql", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Result psql(ProjectFolder project, Path script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "psql",
                        "--no-psqlrc",
                        "--quiet",
                        "--set=ON_ERROR_STOP=1",
                        "--host=localhost",
                        "--port=" + project.database().port(),
                        "--username=" + project.database().username(),
                        "--dbname=" + project.database().database(),
                        "--file=" + script)
                .start();
        return new Running(process).await();
    }
}
