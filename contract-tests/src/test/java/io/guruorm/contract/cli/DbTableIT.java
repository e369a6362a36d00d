package io.guruorm.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.sql.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code db:table} and the tables of {@code db:show}, as processes on both databases. */
class DbTableIT {

    @TempDir
    Path folder;

    private static Result done(ProjectFolder project, String... arguments) {
        Result result = project.guruorm(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    @SuppressWarnings("unchecked") // JSON objects have text as keys
    private static Map<String, @Nullable Object> document(Result result) {
        return (Map<String, @Nullable Object>) Json.parse(result.out());
    }

    @Test
    void showsATableOfPostgres() {
        ProjectFolder project = ProjectFolder.in(folder);
        try {
            project.execute("create table users (id bigint generated always as identity primary key, name varchar(20)"
                    + " not null default 'x', constraint \"not 'y'\" check (name <> 'y'))");
            project.execute(
                    "create table posts (id integer primary key, user_id bigint constraint author references users"
                            + " on delete cascade)");
            project.execute("create index \"By Name\" on users (lower(name) desc) where name <> 'z'");
            project.execute("create view \"V v\" as select name from users");
            project.execute("comment on table users is E'who\\nthey are'");
            Result shown = done(project, "db:table", "users");
            assertThat(shown.out())
                    .contains("Table     public.users", "Comment   who they are", "Size      ")
                    .containsPattern("id +bigint +no +identity, always")
                    .containsPattern("name +character varying\\(20\\) +no +'x'::character varying")
                    .containsPattern("By Name +lower\\(\\(name\\)::text\\) desc +where")
                    .containsPattern("users_pkey +id +primary key")
                    .containsPattern("public\\.posts +user_id +id +on delete cascade")
                    .containsPattern("not 'y' +\\(\\(name\\)::text <> 'y'::text\\)");
            assertThat(done(project, "db:table", "posts").out())
                    .containsPattern("author +user_id +public\\.users \\(id\\) +on delete cascade");
            assertThat(done(project, "db:table", "v V").out()).contains("View      public.V v", "  SELECT name");
            Map<String, @Nullable Object> table = document(done(project, "db:table", "users", "--json"));
            assertThat(Json.of(table).text())
                    .contains(
                            "\"name\":\"By Name\"",
                            "\"referredToBy\":[{\"from\":{\"schema\":\"public\",\"name\":\"posts\"}");
        } finally {
            project.dropDatabase();
        }
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        ProjectFolder project = ProjectFolder.in(folder);
        try {
            assertThat(done(project, "db:table").out()).isEqualTo("There are no tables.\n");
            project.execute("create schema shop");
            project.execute("create table shop.items (id integer primary key)");
            project.execute("create table users (id integer)");
            Result unknown = project.guruorm("db:table", "usres");
            assertThat(unknown.exitCode()).isEqualTo(2);
            assertThat(unknown.err())
                    .contains("There is no table or view \"usres\" in public. Did you mean \"users\"?");
            assertThat(done(project, "db:table").out()).containsPattern("users +table +0 B +-");
            assertThat(done(project, "db:table", "shop.items").out()).contains("Table     shop.items");
            assertThat(project.guruorm("db:table", "shop.nothing").exitCode()).isEqualTo(2);
        } finally {
            project.dropDatabase();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A \"b\"", "select", "Ünï 🦊", "it's", "a.b", LONG_NAME})
    void namesMayHoldAnything(String name) {
        String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
        ProjectFolder project = ProjectFolder.sqlite(folder);
        project.execute("create table " + quoted + " (" + quoted + " integer primary key)");
        Result result = done(project, "db:table", name, "--json");
        assertThat(Json.of(document(result)).text()).contains(Json.of(name).text());
        ProjectFolder onPostgres = ProjectFolder.in(folder);
        try {
            onPostgres.execute("create table " + quoted + " (" + quoted + " integer primary key)");
            assertThat(Json.of(document(done(onPostgres, "db:table", name, "--json")))
                            .text())
                    .contains(Json.of(name).text());
            assertThat(done(onPostgres, "db:show", "--counts").out()).contains(name);
        } finally {
            onPostgres.dropDatabase();
        }
    }

    private static final String LONG_NAME = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

    @Test
    void showsATableOfSqlite() {
        ProjectFolder project = ProjectFolder.sqlite(folder);
        assertThat(done(project, "db:table").out()).isEqualTo("There are no tables.\n");
        assertThat(project.path("shop.db")).doesNotExist();
        project.execute(
                "create table users (id integer primary key autoincrement, name text not null check (name <> 'y'))"
                        + " strict");
        project.execute("create table posts (id integer primary key, author integer references users)");
        assertThat(done(project, "db:table", "Users").out())
                .contains("Table     main.users", "Options   strict")
                .containsPattern("id +INTEGER +no +auto-increment")
                .containsPattern("main\\.posts +author +id")
                .contains("name <> 'y'");
    }

    @Test
    void showsATableOfMariadb() {
        ProjectFolder project = ProjectFolder.mariadb(folder);
        assertThat(done(project, "db:table").out()).isEqualTo("There are no tables.\n");
        project.execute(
                "create table users (id bigint auto_increment primary key, name varchar(20) not null default 'x'"
                        + " comment 'what', at timestamp null on update current_timestamp, b int check (b > 1),"
                        + " key by_name (name(5) desc)) comment 'who' partition by key (id) partitions 2");
        project.execute("create table posts (id int primary key, top int, constraint above foreign key (top)"
                + " references posts (id) on delete cascade)");
        project.execute("create view `V v` as select name from users");
        Result shown = done(project, "db:table", "users");
        assertThat(shown.out())
                .contains("Table     users, partitioned by key (`id`) partitions 2", "Comment   who")
                .contains("Options   engine=InnoDB collate=utf8mb4_general_ci")
                .containsPattern("id +bigint\\(20\\) +no +auto-increment")
                .containsPattern("name +varchar\\(20\\) +no +'x' +what")
                .containsPattern("at +timestamp +yes +on update current_timestamp\\(\\)")
                .containsPattern("by_name +name\\(5\\) desc")
                .containsPattern("of b +`b` > 1");
        assertThat(done(project, "db:table", "posts").out())
                .containsPattern("above +top +posts \\(id\\) +on delete cascade");
        assertThat(done(project, "db:table", "v V").out()).contains("View      V v", "from `users`");
        assertThat(Json.of(document(done(project, "db:table", "users", "--json")))
                        .text())
                .contains("\"schema\":\"\"", "\"length\":5", "\"parts\":\"partitions 2\"");
        assertThat(done(project, "db:show", "--counts", "--views").out())
                .containsPattern("posts +table +[0-9.]+ kB +0")
                .containsPattern("V v +view +- +-");
        Result unknown = project.guruorm("db:table", "psts");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("no table or view \"psts\" in the database", "\"posts\"");
    }

    @Test
    void listsTablesWithTheirRows() {
        ProjectFolder project = ProjectFolder.in(folder);
        try {
            project.execute("create table users (id integer)");
            project.execute("create view v as select * from users");
            project.execute("insert into users select generate_series(1, 1234)");
            assertThat(done(project, "db:show").out())
                    .containsPattern("users +table +[0-9.]+ kB +-")
                    .doesNotContain("view");
            assertThat(done(project, "db:show", "--counts", "--views").out())
                    .containsPattern("users +table +[0-9.]+ kB +1,234")
                    .containsPattern("v +view +- +-");
            project.execute("analyze");
            assertThat(done(project, "db:show").out()).containsPattern("users +table +[0-9.]+ kB +1,234");
            List<?> tables = (List<?>)
                    document(done(project, "db:show", "--counts", "--json")).get("tables");
            assertThat(Json.of(tables).text()).contains("\"name\":\"users\"", "\"rows\":1234");
        } finally {
            project.dropDatabase();
        }
    }

    @Test
    void passwordsNeverShow() {
        ProjectFolder project = ProjectFolder.in(folder);
        try {
            project.file("guruorm.yml", project.configuration() + "    password: very-secret\n");
            for (String[] line :
                    new String[][] {{"db:show"}, {"db:show", "--json"}, {"db:table", "--json", "--debug"}}) {
                Result result = done(project, line);
                assertThat(result.out() + result.err()).doesNotContain("very-secret");
            }
        } finally {
            project.dropDatabase();
        }
    }
}
