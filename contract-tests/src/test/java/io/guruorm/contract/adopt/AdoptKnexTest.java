package io.guruorm.contract.adopt;

import static io.guruorm.contract.adopt.Adopting.refused;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guruorm.adoption.AdoptOptions;
import io.guruorm.adoption.AdoptedMigration;
import io.guruorm.adoption.Adopter;
import io.guruorm.adoption.Adoption;
import io.guruorm.adoption.ForeignTool;
import io.guruorm.adoption.NameMapping;
import io.guruorm.adoption.UnmappedMigrationsException;
import io.guruorm.jdbc.Row;
import io.guruorm.migration.MigrationState;
import io.guruorm.migration.MigrationStatus;
import io.guruorm.migration.PretendScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Knex's tables as Knex makes them: JavaScript writes times as milliseconds into SQLite. */
class AdoptKnexTest {

    private static final String USERS = "2025_01_01_120000_create_users";
    private static final String POSTS = "2025_01_02_120000_create_posts";
    private static final String TAGS = "2025_01_03_120000_create_tags";
    private static final AdoptOptions KNEX = AdoptOptions.from(ForeignTool.KNEX);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatKnexHasRunIsRecordedAndOnlyTheRestRuns(Server server) {
        try (Adopting project = ran(server)) {
            String before = project.contents("knex_migrations");

            Adoption adoption = new Adopter(KNEX).adopt(project.migrator());
            assertThat(adoption.migrations())
                    .extracting(AdoptedMigration::theirs, AdoptedMigration::name)
                    .containsExactly(
                            tuple("20250102120000_create_posts.ts", POSTS),
                            tuple("20250101120000_create_users.js", USERS));
            assertThat(project.history())
                    .containsExactly(POSTS + " 1 ran 2025-03-01T10:00", USERS + " 2 ran 2025-03-02T11:00:00.500");
            assertThat(project.contents("knex_migrations")).isEqualTo(before);

            assertThat(project.migrate()).containsExactly(TAGS);
            assertThat(project.migrator().status())
                    .extracting(MigrationStatus::state)
                    .containsOnly(MigrationState.RAN);
            assertThat(project.history()).last().asString().startsWith(TAGS + " 3 ran");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowTellsTheSumOfOurTextAndWhoAdoptedIt(Server server) {
        try (Adopting project = ran(server)) {
            new Adopter(KNEX).adopt(project.migrator());
            project.migrate();
            Row adopted = project.database()
                    .select("select * from migrations order by id")
                    .get(0);
            assertThat(adopted.string("checksum")).startsWith("s1:");
            assertThat(adopted.string("executed_by")).contains("@");
            assertThat(adopted.string("tool_version")).endsWith(", adopted from Knex");
            assertThat(adopted.get("execution_ms")).isNull();

            project.migration(POSTS, "select 1;");
            assertThat(project.migrator().status().get(1).state()).isEqualTo(MigrationState.CHANGED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void secondTimeLeavesAloneWhatIsThere(Server server) {
        try (Adopting project = ran(server)) {
            new Adopter(KNEX).adopt(project.migrator());
            String before = project.contents("migrations");
            assertThat(new Adopter(KNEX).pretend(project.migrator()).isEmpty()).isTrue();

            Adoption again = new Adopter(KNEX).adopt(project.migrator());
            assertThat(again.recorded()).isZero();
            assertThat(again.already()).isEqualTo(2);
            assertThat(project.contents("migrations")).isEqualTo(before);

            project.execute("insert into knex_migrations (name, batch) values ('20250103120000_create_tags.js', 3)");
            Adoption more = new Adopter(KNEX).adopt(project.migrator());
            assertThat(more.recorded()).isEqualTo(1);
            assertThat(project.history()).last().isEqualTo(TAGS + " 3 ran null");
            assertThat(project.migrate()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void pretendWritesNothingAndItsScriptDoesTheSame(Server server) {
        try (Adopting project = ran(server)) {
            PretendScript script = new Adopter(KNEX).pretend(project.migrator());
            assertThat(project.has("migrations")).isFalse();
            assertThat(script.text()).contains("-- Record what Knex has run", USERS);
            try (var one = project.database().dedicated()) {
                script.parts().stream()
                        .flatMap(part -> part.statements().stream())
                        .filter(statement -> !statement.equals("begin")
                                && !statement.startsWith("begin ")
                                && !statement.equals("commit"))
                        .filter(statement -> !statement.startsWith("lock table"))
                        .forEach(one::statement);
            }
            var pretended = project.history();
            project.execute("drop table migrations");
            new Adopter(KNEX).adopt(project.migrator());
            assertThat(pretended).isEqualTo(project.history()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void runOfKnexThatIsOnIsRefused(Server server) {
        try (Adopting project = ran(server)) {
            project.execute("update knex_migrations_lock set is_locked = 1");
            assertThat(refused(REPAIR, () -> new Adopter(KNEX).adopt(project.migrator())))
                    .contains("A run of Knex is on", "knex_migrations_lock");
            assertThat(project.has("migrations")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tableThatIsMissingOrAnotherIsRefused(Server server) {
        try (Adopting project = ran(server)) {
            assertThat(refused(FAILED, () -> new Adopter(KNEX.withTable("elsewhere")).adopt(project.migrator())))
                    .contains("There is no table elsewhere", "--table=NAME");
            project.execute("create table other (id integer primary key, name varchar(10))");
            assertThat(refused(FAILED, () -> new Adopter(KNEX.withTable("other")).adopt(project.migrator())))
                    .contains("Table other is no history of Knex", "no column batch, migration_time");
            assertThat(project.has("migrations")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeToldIsRefusedUntilAFileSaysIt(Server server) throws IOException {
        try (Adopting project = ran(server)) {
            project.execute(
                    "insert into knex_migrations (name, batch) values ('create_tags.js', 3)",
                    "insert into knex_migrations (name, batch) values ('20240101000000_gone.js', 3)");
            assertThatThrownBy(() -> new Adopter(KNEX).adopt(project.migrator()))
                    .isInstanceOf(UnmappedMigrationsException.class)
                    .hasMessageContaining("create_tags.js")
                    .hasMessageContaining("20240101000000_gone.js");
            assertThat(project.has("migrations")).isFalse();

            Path map = Files.writeString(
                    folder.resolve("map.txt"), "create_tags = " + TAGS + "\n20240101000000_gone.js = -\n");
            Adoption adoption = new Adopter(KNEX.withMapping(NameMapping.read(map))).adopt(project.migrator());
            assertThat(adoption.recorded()).isEqualTo(3);
            assertThat(adoption.leftOut()).containsExactly("20240101000000_gone.js");
            assertThat(project.migrate()).isEmpty();
        }
    }

    @Test
    void tableMayBeInAnotherSchema() {
        try (Adopting project = ran(Server.POSTGRES)) {
            project.execute(
                    "create schema tools",
                    "alter table knex_migrations set schema tools",
                    "alter table knex_migrations_lock set schema tools");
            assertThat(new Adopter(KNEX.withTable("tools.knex_migrations"))
                            .adopt(project.migrator())
                            .recorded())
                    .isEqualTo(2);
            project.execute("update tools.knex_migrations_lock set is_locked = 1");
            assertThat(refused(REPAIR, () -> new Adopter(KNEX.withTable("tools.knex_migrations"))
                            .adopt(project.migrator())))
                    .contains("tools.knex_migrations_lock");
        }
    }

    /** Knex has run the second migration first, then the first; the third is ours alone. */
    private Adopting ran(Server server) {
        Adopting project = new Adopting(server, folder);
        project.table(USERS).table(POSTS).table(TAGS);
        project.execute("create table users (id integer primary key)", "create table posts (id integer primary key)");
        if (server == Server.POSTGRES) {
            project.execute(
                    "create table \"knex_migrations\" (\"id\" serial primary key, \"name\" varchar(255), \"batch\" integer,"
                            + " \"migration_time\" timestamptz)",
                    "create table \"knex_migrations_lock\" (\"index\" serial primary key, \"is_locked\" integer)");
        } else {
            project.execute(
                    "create table `knex_migrations` (`id` integer not null primary key autoincrement, `name` varchar(255),"
                            + " `batch` integer, `migration_time` datetime)",
                    "create table `knex_migrations_lock` (`index` integer not null primary key autoincrement, `is_locked`"
                            + " integer)");
        }
        boolean postgres = server == Server.POSTGRES;
        return project.execute(
                "insert into knex_migrations_lock (is_locked) values (0)",
                "insert into knex_migrations (name, batch, migration_time) values ('20250102120000_create_posts.ts', 1, "
                        + (postgres ? "'2025-03-01 12:00:00+02'" : "1740823200000") + ")",
                "insert into knex_migrations (name, batch, migration_time) values ('20250101120000_create_users.js', 2, "
                        + (postgres ? "'2025-03-02 11:00:00.5+00'" : "1740913200500") + ")");
    }
}
