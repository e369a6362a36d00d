package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.ONE;
import static io.guruorm.contract.migration.Project.THREE;
import static io.guruorm.contract.migration.Project.TWO;
import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.migration.Migration;
import io.guruorm.migration.PretendScript;
import io.guruorm.migration.RollbackOptions;
import io.guruorm.migration.RunOptions;
import io.guruorm.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.TestAbortedException;

class PretendTest {

    @RegisterExtension
    final Project project = new Project();

    static final class M2024_12_01_000000_shop extends Migration {
        @Override
        public void up(Schema schema) throws Exception {
            if (!schema.hasTable("brands")) {
                schema.create("brands", table -> {
                    table.id();
                    table.string("name").unique().comment("what it's called");
                });
            }
            schema.create("items", table -> {
                table.id();
                table.foreignId("brand_id").constrained().cascadeOnDelete();
                table.decimal("price", 12, 2).defaultTo(-1);
            });
            database().table("brands").insert(List.of(Map.of("name", "O'Neill"), Map.of("name", "a\\b ? c")));
            if (schema.hasColumn("items", "price") && !schema.hasIndex("brands", List.of("name"))) {
                throw new IllegalStateException("The overlay forgot");
            }
            schema.table("items", table -> table.string("note").nullable());
            try {
                database().transaction(tx -> {
                    tx.statement("create table half ()");
                    throw new IllegalArgumentException("changed my mind");
                });
            } catch (IllegalArgumentException expected) {
                database().statement("comment on table items is 'things?' -- no more");
            }
        }

        @Override
        public void down(Schema schema) {
            schema.dropIfExists("items");
            schema.drop("brands");
        }
    }

    static final class M2025_02_02_000000_index extends Migration {
        @Override
        public void up(Schema schema) {
            database().statement("create index concurrently items_note on items (note)");
        }

        @Override
        public void down(Schema schema) {
            database().statement("drop index concurrently items_note");
        }

        @Override
        public boolean withinTransaction() {
            return false;
        }
    }

    private void shop() {
        project.table(ONE)
                .sql(
                        TWO,
                        "set search_path = ''; insert into public.one values (7);\nselect '?', 'a;b' -- end",
                        "delete from one;")
                .java(M2024_12_01_000000_shop.class)
                .java(M2025_02_02_000000_index.class);
    }

    /** Columns, constraints and indexes of the schema public. */
    private List<String> schema() {
        return project
                .database()
                .select(
                        "select table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(column_default, '')"
                                + " || is_nullable as line from information_schema.columns where table_schema = 'public'"
                                + " union all select indexdef from pg_indexes where schemaname = 'public'"
                                + " union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint"
                                + " where connamespace = 'public'::regnamespace"
                                + " union all select id || ' ' || name from brands order by 1")
                .stream()
                .map(row -> row.string("line"))
                .toList();
    }

    @Test
    void theScriptOfARunGivesWhatTheRunGives() {
        shop();
        String script = project.migrator().pretend().run().text();
        assertThat(project.hasHistory()).isFalse();
        assertThat(project.tables()).isEmpty();
        assertThat(script)
                .contains(
                        "begin;",
                        "commit;",
                        "lock table \"public\".\"migrations\"",
                        "values ('O''Neill')",
                        "a\\\\b ? c'")
                .doesNotContain("half");
        project.runScript(script);
        List<String> pretended = schema();
        List<String> history = project.history();
        project.migrator().wipe();
        project.migrator().run();
        assertThat(schema()).isEqualTo(pretended);
        assertThat(project.history()).isEqualTo(history).hasSize(4);
    }

    @Test
    void psqlTakesTheScript() throws Exception {
        shop();
        Path script = Files.writeString(
                project.folder().resolve("script.txt"),
                project.migrator().pretend().run().text());
        Process psql = startPsql(script);
        String said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(psql.waitFor()).as(said).isZero();
        List<String> pretended = schema();
        List<String> history = project.history();
        project.migrator().wipe();
        project.migrator().run();
        assertThat(schema()).isEqualTo(pretended);
        assertThat(project.history()).isEqualTo(history);
    }

    private Process startPsql(Path script) {
        String address = "postgres://postgres@localhost:" + project.server().port() + "/"
                + project.config().database();
        try {
            return new ProcessBuilder("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script.toString(), address)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException none) {
            throw new TestAbortedException("There is no psql here", none);
        }
    }

    @Test
    void theScriptOfARollbackUndoesAsTheRollbackDoes() {
        shop();
        project.migrator().run(RunOptions.all().withStep(true));
        String script = project.migrator()
                .pretend()
                .rollback(RollbackOptions.batches(2))
                .text();
        assertThat(project.history()).hasSize(4);
        project.runScript(script);
        assertThat(project.history()).containsExactly("2024_12_01_000000_shop 1 ran", ONE + " 2 ran");
        assertThat(project.tables()).containsExactly("brands", "items", "one");
        assertThat(project.migrator().run().migrations()).hasSize(2);
    }

    @Test
    void theScriptOfARefreshUndoesAndRuns() {
        project.java(M2024_12_01_000000_shop.class).migrator().run();
        project.runScript(project.migrator()
                .pretend()
                .refresh(RollbackOptions.everything(), RunOptions.all())
                .text());
        assertThat(project.history()).containsExactly("2024_12_01_000000_shop 1 ran");
        assertThat(project.tables()).containsExactly("brands", "items");
        assertThat(project.migrator().run().migrations()).isEmpty();
    }

    @Test
    void nothingToDoIsAnEmptyScript() {
        project.table(ONE).migrator().run();
        PretendScript script = project.migrator().pretend().run();
        assertThat(script.isEmpty()).isTrue();
        assertThat(script.text()).isEmpty();
        assertThat(project.migrator().pretend().install().isEmpty()).isTrue();
    }

    @Test
    void takesNoLock() {
        project.table(ONE).migrator().install();
        try (var other = io.guruorm.jdbc.Database.unpooled("main", project.config())) {
            other.transaction(tx -> {
                tx.statement("lock table migrations in share row exclusive mode");
                assertThat(project.migrator().pretend().run().isEmpty()).isFalse();
            });
        }
    }

    static final class M2025_02_01_000000_reads_changed extends Migration {
        @Override
        public void up(Schema schema) {
            database().table("people").insert(Map.of("id", 2));
            database().table("people").count();
        }
    }

    @Test
    void readingAChangedTableIsRefusedByName() {
        project.database().statement("create table people (id integer)");
        project.java(M2025_02_01_000000_reads_changed.class);
        assertThat(refusal()).contains("2025_02_01_000000_reads_changed", "\"people\"", "insert into");
    }

    static final class M2025_02_01_000000_reads_first extends Migration {
        @Override
        public void up(Schema schema) {
            long count = database().table("people").count();
            if (count != 1 || database().select("select 5 as five").get(0).integer("five") != 5) {
                throw new IllegalStateException("Nothing was changed, so the answer is known");
            }
            schema.create("counted_" + count, table -> table.id());
            if (database().table("people").count() != 1) {
                throw new IllegalStateException("Another table was changed");
            }
        }
    }

    @Test
    void whatTheRunHasNotChangedIsRead() {
        project.database().statement("create table people (id integer)");
        project.database().statement("insert into people values (1)");
        project.java(M2025_02_01_000000_reads_first.class);
        assertThat(project.migrator().pretend().run().text()).contains("create table \"counted_1\"");
    }

    static final class M2025_02_01_000000_raw_read extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("anything", table -> table.id());
            database().select("select * from people");
        }
    }

    @Test
    void aRawReadIsRefusedAfterTheFirstChange() {
        project.database().statement("create table people (id integer)");
        project.java(M2025_02_01_000000_raw_read.class);
        assertThat(refusal()).contains("raw SQL", "select * from people");
    }

    static final class M2025_02_01_000000_asks extends Migration {
        @Override
        public void up(Schema schema) {
            schema.hasTable("people");
        }
    }

    @Test
    void aQuestionAfterASqlFileIsRefused() {
        project.table(ONE).java(M2025_02_01_000000_asks.class);
        assertThat(refusal()).contains("hasTable(\"people\")", "create table one", ONE);
    }

    static final class M2025_02_01_000000_asks_after_raw extends Migration {
        @Override
        public void up(Schema schema) {
            database().statement("do $$ begin execute 'create table people ()'; end $$");
            schema.hasTable("people");
        }
    }

    @Test
    void aQuestionAfterRawSqlIsRefused() {
        project.java(M2025_02_01_000000_asks_after_raw.class);
        assertThat(refusal()).contains("hasTable(\"people\")", "do $$");
    }

    static final class M2025_02_01_000000_asks_index extends Migration {
        @Override
        public void up(Schema schema) {
            schema.dropColumns("people", "name");
            if (schema.hasColumn("people", "name") || !schema.hasColumn("people", "id")) {
                throw new IllegalStateException("The overlay forgot");
            }
            schema.hasIndex("people", List.of("id"));
        }
    }

    @Test
    void theIndexesOfATableThatLostAColumnAreNotKnown() {
        project.database().statement("create table people (id integer primary key, name text)");
        project.java(M2025_02_01_000000_asks_index.class);
        assertThat(refusal()).contains("hasIndex of table \"people\"", "dropped or renamed");
    }

    static final class M2025_02_01_000000_renames extends Migration {
        @Override
        public void up(Schema schema) {
            check(schema.hasTable("people") && schema.hasIndex("people", "people_pkey"));
            schema.rename("people", "persons");
            check(!schema.hasTable("people") && schema.hasTable("persons") && schema.hasTable("public.persons"));
            check(schema.hasIndex("persons", List.of("id")));
            schema.table("persons", table -> table.index("name"));
            check(schema.hasIndex("persons", List.of("name")) && schema.hasIndex("persons", "persons_name_index"));
            schema.table("persons", table -> table.renameColumn("name", "title"));
            check(schema.hasColumn("persons", "title") && !schema.hasColumn("persons", "name"));
            schema.drop("persons");
            check(!schema.hasTable("persons"));
        }

        private static void check(boolean answer) {
            if (!answer) {
                throw new IllegalStateException("The overlay forgot");
            }
        }
    }

    @Test
    void questionsAreAnsweredFromTheCatalogWithTheChangesOverIt() {
        project.database().statement("create table people (id integer primary key, name text)");
        project.java(M2025_02_01_000000_renames.class);
        String script = project.migrator().pretend().run().text();
        assertThat(script).contains("rename to \"persons\"", "drop table \"persons\"");
        project.migrator().run();
        assertThat(project.tables()).isEmpty();
    }

    static final class M2025_02_01_000000_returning extends Migration {
        @Override
        public void up(Schema schema) {
            database().select("insert into people values (1) returning id");
        }
    }

    @Test
    void rowsThatOnlyTheDatabaseCanMakeAreRefused() {
        project.java(M2025_02_01_000000_returning.class);
        assertThat(refusal()).contains("wants the rows", "returning id");
    }

    static final class M2025_02_01_000000_sly extends Migration {
        @Override
        public void up(Schema schema) {
            database().select("select nextval('counter')");
        }
    }

    @Test
    void aReadThatWritesIsStoppedByTheServer() {
        project.database().statement("create sequence counter");
        project.java(M2025_02_01_000000_sly.class);
        assertThat(refusal()).contains("read-only transaction");
        assertThat(project.database()
                        .select("select is_called from counter")
                        .get(0)
                        .bool("is_called"))
                .isFalse();
    }

    static final class M2025_02_01_000000_commits extends Migration {
        @Override
        public void up(Schema schema) {
            database().statement("commit");
        }
    }

    @Test
    void whatARunRefusesPretendRefusesToo() {
        project.java(M2025_02_01_000000_commits.class);
        assertThat(refusal()).contains("commit", "was not sent");
    }

    static final class M2025_02_01_000000_own_transaction extends Migration {
        @Override
        public void up(Schema schema) throws Exception {
            database().transaction(tx -> tx.statement("create table t ()"));
        }

        @Override
        public boolean withinTransaction() {
            return false;
        }
    }

    @Test
    void aTransactionOfItsOwnOutsideOneIsRefused() {
        project.java(M2025_02_01_000000_own_transaction.class);
        assertThat(refusal()).contains("begins a transaction of its own");
        project.migrator().run();
        assertThat(project.tables()).containsExactly("t");
    }

    static final class M2025_02_01_000000_hook extends Migration {
        @Override
        public void up(Schema schema) {
            database().afterCommit(() -> {
                throw new IllegalStateException("Nothing was committed");
            });
        }
    }

    @Test
    void nothingFollowsACommitThatIsOnlyPretended() {
        project.java(M2025_02_01_000000_hook.class).table(THREE);
        assertThat(project.migrator().pretend().run().text()).contains("create table three");
    }

    static final class M2025_02_01_000000_reads_others extends Migration {
        @Override
        public void up(Schema schema) {
            database().table("base").where("id", 1).delete();
            database().table(READ.get()).count();
        }
    }

    private static final AtomicReference<String> READ = new AtomicReference<>("");

    @Test
    void whatAChangeMayReachByOtherWaysIsNotRead() {
        project.database()
                .statement("create table base (id integer primary key); create view shown as select * from base;"
                        + " create table alone (id integer)");
        project.java(M2025_02_01_000000_reads_others.class);
        READ.set("alone");
        assertThat(project.migrator().pretend().run().text()).contains("delete from \"base\"");
        READ.set("shown");
        assertThat(refusal()).contains("reads \"shown\"");
        project.database().statement("create table child (id integer references base on delete cascade)");
        READ.set("child");
        assertThat(refusal()).contains("delete from \"base\"", "foreign key");
    }

    private String refusal() {
        return refused(FAILED, () -> project.migrator().pretend().run().text()).getMessage();
    }
}
