package io.guruorm.contract.adopt;

import static io.guruorm.contract.adopt.Adopting.refused;
import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static io.guruorm.migration.MigrationException.Kind.USAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guruorm.adoption.AdoptOptions;
import io.guruorm.adoption.AdoptedMigration;
import io.guruorm.adoption.Adopter;
import io.guruorm.adoption.Adoption;
import io.guruorm.adoption.ForeignTool;
import io.guruorm.adoption.NameMapping;
import io.guruorm.adoption.UnmappedMigrationsException;
import io.guruorm.generator.FlywayConversion;
import io.guruorm.migration.MigrationState;
import io.guruorm.migration.MigrationStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real Flyway has done. */
class AdoptFlywayTest {

    private static final AdoptOptions FLYWAY = AdoptOptions.from(ForeignTool.FLYWAY);
    private static final String USERS = "2000_01_01_000001_create_users";
    private static final String POSTS = "2000_01_01_000002_create_posts";
    private static final String TAGS = "2000_01_01_000003_create_tags";
    private static final String NOTES = "2000_01_01_000004_create_notes";

    @TempDir
    private Path folder;

    private Path theirs = Path.of("");

    @BeforeEach
    void writeMigrations() throws IOException {
        theirs = Files.createDirectories(folder.resolve("flyway"));
        write("V1__create_users.sql", "create table users (id integer primary key);\n");
        write("V1_1__Create_posts.sql", "create table posts (id integer primary key);\r\n");
        write("V2__CreateTags.sql", "create table tags (id integer primary key);");
    }

    @ParameterizedTest
    @EnumSource
    void filesBecomeOursAndOnlyWhatFlywayHasNotRunRuns(Server server) throws IOException {
        try (Adopting project = new Adopting(server, folder)) {
            flyway(project).load().migrate();
            String before = project.contents("flyway_schema_history");
            write("V10__create_notes.sql", "create table notes (id integer primary key);");
            write("U10__create_notes.sql", "drop table notes;");

            FlywayConversion files = FlywayConversion.of(theirs, project.migrations());
            assertThat(new Adopter(FLYWAY.withFiles(files))
                            .pretend(project.migrator())
                            .text())
                    .contains("-- Write " + project.migrations().resolve(USERS + ".up.sql"), "V1__create_users.sql")
                    .contains("-- Record what Flyway has run");
            assertThat(project.migrations()).isEmptyDirectory();
            assertThat(project.has("migrations")).isFalse();

            Adoption adoption = new Adopter(FLYWAY.withFiles(files)).adopt(project.migrator());
            assertThat(adoption.migrations())
                    .extracting(AdoptedMigration::theirs)
                    .containsExactly("V1__create_users", "V1_1__Create_posts", "V2__CreateTags");
            assertThat(project.history()).hasSize(3).first().asString().startsWith(USERS + " 1 ran 20");
            assertThat(adoption.migrations()).allSatisfy(one -> {
                assertThat(one.ranAt().orElseThrow())
                        .isCloseTo(LocalDateTime.now(ZoneOffset.UTC), within(Duration.ofDays(1)));
                assertThat(one.time()).isPresent();
            });

            assertThat(project.migrate()).containsExactly(NOTES);
            assertThat(project.migrator().status())
                    .extracting(MigrationStatus::name)
                    .containsExactly(USERS, POSTS, TAGS, NOTES);
            assertThat(project.migrator().status())
                    .extracting(MigrationStatus::state)
                    .containsOnly(MigrationState.RAN);
            assertThat(project.contents("flyway_schema_history")).isEqualTo(before);

            assertThat(project.migrator().rollback(1).migrations()).hasSize(1);
            assertThat(project.has("notes")).isFalse();
            assertThat(project.has("users")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesThatAreOursAlreadyAreFoundByTheirWords(Server server) throws IOException {
        try (Adopting project = new Adopting(server, folder)) {
            flyway(project).load().migrate();
            project.table("2020_01_01_000000_create_users")
                    .table("2020_01_02_000000_create_posts")
                    .table("2020_01_03_000000_make_tags");
            assertThatThrownBy(() -> new Adopter(FLYWAY).adopt(project.migrator()))
                    .isInstanceOfSatisfying(UnmappedMigrationsException.class, thrown -> assertThat(thrown.lines())
                            .containsExactly("V2__CreateTags = ?"));
            assertThat(project.has("migrations")).isFalse();

            Path map = Files.writeString(folder.resolve("map.txt"), "2 = 2020_01_03_000000_make_tags");
            assertThat(new Adopter(FLYWAY.withMapping(NameMapping.read(map)))
                            .adopt(project.migrator())
                            .recorded())
                    .isEqualTo(3);
            assertThat(project.migrate()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void baselineStandsForTheFilesUpToIt(Server server) throws IOException {
        try (Adopting project = new Adopting(server, folder)) {
            project.execute(
                    "create table users (id integer primary key)", "create table posts (id integer primary key)");
            flyway(project)
                    .baselineOnMigrate(true)
                    .baselineVersion("1.1")
                    .load()
                    .migrate();
            assertThat(project.has("tags")).isTrue();

            Adoption adoption = new Adopter(FLYWAY.withFiles(FlywayConversion.of(theirs, project.migrations())))
                    .adopt(project.migrator());
            assertThat(adoption.migrations()).extracting(AdoptedMigration::name).containsExactly(USERS, POSTS, TAGS);
            assertThat(project.migrate()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void baselineWithoutFilesHasToBeExplained(Server server) throws IOException {
        try (Adopting project = new Adopting(server, folder)) {
            project.execute("create table old (id integer primary key)");
            flyway(project)
                    .baselineOnMigrate(true)
                    .baselineVersion("1.1")
                    .load()
                    .migrate();
            project.table("2020_01_03_000000_create_tags");
            assertThatThrownBy(() -> new Adopter(FLYWAY).adopt(project.migrator()))
                    .isInstanceOfSatisfying(UnmappedMigrationsException.class, thrown -> assertThat(thrown.lines())
                            .containsExactly("1.1 = ?"));
            Path map = Files.writeString(folder.resolve("map.txt"), "1.1 = -");
            Adoption adoption = new Adopter(FLYWAY.withMapping(NameMapping.read(map))).adopt(project.migrator());
            assertThat(adoption.leftOut()).containsExactly("1.1");
            assertThat(adoption.recorded()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void failureIsRefused(Server server) throws IOException {
        try (Adopting project = new Adopting(server, folder)) {
            flyway(project).load().migrate();
            project.execute("update flyway_schema_history set success = " + (server == Server.SQLITE ? "0" : "false")
                    + " where version = '2'");
            FlywayConversion files = FlywayConversion.of(theirs, project.migrations());
            assertThat(refused(REPAIR, () -> new Adopter(FLYWAY.withFiles(files)).adopt(project.migrator())))
                    .contains("this failed: V2__CreateTags.sql");
            assertThat(project.has("migrations")).isFalse();
            assertThat(project.migrations()).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @EnumSource
    void repeatableWhoseTextHasChangedIsToRunAgain(Server server) throws IOException {
        try (Adopting project = new Adopting(server, folder)) {
            write("R__same.sql", "drop view if exists same;\ncreate view same as select 'ä' as a;\n");
            write("R__other.sql", "drop view if exists other;\ncreate view other as select 1 as a;\n");
            flyway(project).load().migrate();
            write("R__other.sql", "drop view if exists other;\ncreate view other as select 2 as a;\n");

            Adoption adoption = new Adopter(FLYWAY.withFiles(FlywayConversion.of(theirs, project.migrations())))
                    .adopt(project.migrator());
            assertThat(adoption.changed()).containsExactly("R_other");
            assertThat(adoption.migrations())
                    .extracting(AdoptedMigration::name)
                    .containsExactly(USERS, POSTS, TAGS, "R_same");
            assertThat(project.migrations().resolve("R_other.sql"))
                    .hasSameTextualContentAs(theirs.resolve("R__other.sql"));
        }
    }

    @Test
    void whatFlywayDeletedFromItsHistoryIsPending() throws IOException {
        try (Adopting project = new Adopting(Server.POSTGRES, folder)) {
            flyway(project).load().migrate();
            Path posts = theirs.resolve("V1_1__Create_posts.sql");
            byte[] text = Files.readAllBytes(posts);
            Files.delete(posts);
            flyway(project).load().repair();
            assertThat(project.contents("flyway_schema_history")).contains("type=DELETE");
            project.execute("drop table posts");
            Files.write(posts, text);

            Adoption adoption = new Adopter(FLYWAY.withFiles(FlywayConversion.of(theirs, project.migrations())))
                    .adopt(project.migrator());
            assertThat(adoption.migrations()).extracting(AdoptedMigration::name).containsExactly(USERS, TAGS);
            assertThat(project.migrate()).containsExactly(POSTS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1__create_users = 2020_01_01_000000_old_users", "1.1 = -"})
    void fileThatWouldRunAgainUnderAnotherNameIsRefused(String line) throws IOException {
        try (Adopting project = new Adopting(Server.SQLITE, folder)) {
            flyway(project).load().migrate();
            project.table("2020_01_01_000000_old_users");
            Path map = Files.writeString(folder.resolve("map.txt"), line);
            AdoptOptions options = FLYWAY.withMapping(NameMapping.read(map))
                    .withFiles(FlywayConversion.of(theirs, project.migrations()));
            assertThat(refused(USAGE, () -> new Adopter(options).adopt(project.migrator())))
                    .contains("to be run once more", "Move its file away, or leave that line out");
            assertThat(project.has("migrations")).isFalse();
            assertThat(project.migrations().resolve(USERS + ".up.sql")).doesNotExist();
        }
    }

    @Test
    void migrationOfTheSameNameInAnotherFormIsRefused() throws IOException {
        try (Adopting project = new Adopting(Server.SQLITE, folder)) {
            flyway(project).load().migrate();
            Files.writeString(project.migrations().resolve(USERS + ".sql"), "-- +up\nselect 1;\n");
            FlywayConversion files = FlywayConversion.of(theirs, project.migrations());
            assertThat(refused(USAGE, () -> new Adopter(FLYWAY.withFiles(files)).adopt(project.migrator())))
                    .contains("V1__create_users would become " + USERS, "another migration of that name");
            assertThat(project.has("migrations")).isFalse();
            assertThat(project.migrations().resolve(USERS + ".up.sql")).doesNotExist();
        }
    }

    @Test
    void tableMayBeCalledOtherwise() throws IOException {
        try (Adopting project = new Adopting(Server.POSTGRES, folder)) {
            flyway(project)
                    .schemas("public", "tools")
                    .defaultSchema("tools")
                    .table("done")
                    .initSql("set search_path to public")
                    .load()
                    .migrate();
            Adoption adoption = new Adopter(
                            FLYWAY.withTable("tools.done").withFiles(FlywayConversion.of(theirs, project.migrations())))
                    .adopt(project.migrator());
            assertThat(adoption.recorded()).isEqualTo(3);
            assertThat(adoption.table()).isEqualTo("tools.done");
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(theirs.resolve(file), text);
    }

    private FluentConfiguration flyway(Adopting project) {
        return Flyway.configure().dataSource(project.address(), "postgres", "").locations("filesystem:" + theirs);
    }
}
