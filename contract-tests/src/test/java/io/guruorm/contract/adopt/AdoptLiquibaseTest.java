package io.guruorm.contract.adopt;

import static io.guruorm.contract.adopt.Adopting.refused;
import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.adoption.AdoptOptions;
import io.guruorm.adoption.AdoptedMigration;
import io.guruorm.adoption.Adopter;
import io.guruorm.adoption.Adoption;
import io.guruorm.adoption.ForeignTool;
import io.guruorm.adoption.NameMapping;
import io.guruorm.adoption.UnmappedMigrationsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the real Liquibase has done: on PostgreSQL its table is in lower case, on SQLite in upper case. */
class AdoptLiquibaseTest {

    /** Kept here, as the level of a logger that nobody keeps is forgotten. */
    private static final Logger LOG = Logger.getLogger("liquibase");

    static {
        LOG.setLevel(Level.OFF);
    }

    private static final AdoptOptions LIQUIBASE = AdoptOptions.from(ForeignTool.LIQUIBASE);
    private static final String USERS = "2025_01_01_120000_create_users";
    private static final String POSTS = "2025_01_02_120000_create_posts";
    private static final String TAGS = "2025_01_03_120000_create_tags";
    private static final String NOTES = "2025_01_04_120000_create_notes";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatLiquibaseHasRunIsRecordedAndOnlyTheRestRuns(Server server) throws Exception {
        try (Adopting project = ours(server)) {
            update(project, "create-users", "20250102120000_create_posts", "2025_01_03_120000_create_tags");
            String before = project.contents("databasechangelog");

            Adoption adoption = new Adopter(LIQUIBASE).adopt(project.migrator());
            assertThat(adoption.migrations()).extracting(AdoptedMigration::name).containsExactly(USERS, POSTS, TAGS);
            assertThat(adoption.migrations())
                    .allSatisfy(one -> assertThat(one.ranAt()).isPresent());
            assertThat(project.history()).hasSize(3).first().asString().startsWith(USERS + " 1 ran 20");
            assertThat(project.contents("databasechangelog")).isEqualTo(before);
            assertThat(project.migrate()).containsExactly(NOTES);
            assertThat(new Adopter(LIQUIBASE).adopt(project.migrator()).recorded())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void idsThatSayNothingAreSaidByAFile(Server server) throws Exception {
        try (Adopting project = ours(server)) {
            update(project, "1", "2", "3");
            assertThatThrownBy(() -> new Adopter(LIQUIBASE).adopt(project.migrator()))
                    .isInstanceOfSatisfying(UnmappedMigrationsException.class, thrown -> assertThat(thrown.lines())
                            .containsExactly("1 = ?", "2 = ?", "3 = ?"));
            assertThat(project.has("migrations")).isFalse();
            Path map = Files.writeString(folder.resolve("map.txt"), """
                    1 = %s
                    changelog.sql::2::ann = %s
                    3 = -
                    """.formatted(USERS, POSTS));
            Adoption adoption = new Adopter(LIQUIBASE.withMapping(NameMapping.read(map))).adopt(project.migrator());
            assertThat(adoption.recorded()).isEqualTo(2);
            assertThat(adoption.leftOut()).containsExactly("3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void runThatIsOnOrFailedIsRefused(Server server) throws Exception {
        try (Adopting project = ours(server)) {
            update(project, "create-users");
            project.execute("update databasechangeloglock set locked = " + (server == Server.SQLITE ? "1" : "true"));
            assertThat(refused(REPAIR, () -> new Adopter(LIQUIBASE).adopt(project.migrator())))
                    .contains("A run of Liquibase is on", "says table ");
            project.execute(
                    "update databasechangeloglock set locked = " + (server == Server.SQLITE ? "0" : "false"),
                    "update databasechangelog set exectype = 'FAILED'");
            assertThat(refused(REPAIR, () -> new Adopter(LIQUIBASE).adopt(project.migrator())))
                    .contains("changelog.sql::create-users::ann (FAILED)");
            assertThat(project.has("migrations")).isFalse();
        }
    }

    @Test
    void tableInUpperCaseIsFoundToo() throws Exception {
        try (Adopting project = ours(Server.POSTGRES)) {
            update(project, "create-users");
            project.execute("alter table databasechangelog rename to \"DATABASECHANGELOG\"");
            for (String column :
                    new String[] {"id", "author", "filename", "dateexecuted", "orderexecuted", "exectype"}) {
                project.execute("alter table \"DATABASECHANGELOG\" rename column " + column + " to \""
                        + column.toUpperCase(Locale.ROOT) + "\"");
            }
            assertThat(new Adopter(LIQUIBASE).adopt(project.migrator()).recorded())
                    .isEqualTo(1);
        }
    }

    private Adopting ours(Server server) {
        return new Adopting(server, folder)
                .table(USERS)
                .table(POSTS)
                .table(TAGS)
                .table(NOTES);
    }

    /** Runs a changelog with a change set for each of these ids, which creates a table. */
    private void update(Adopting project, String... ids) throws Exception {
        StringBuilder changelog = new StringBuilder("--liquibase formatted sql\n");
        String[] tables = {"users", "posts", "tags"};
        for (int i = 0; i < ids.length; i++) {
            changelog
                    .append("\n--changeset ann:")
                    .append(ids[i])
                    .append("\ncreate table ")
                    .append(tables[i])
                    .append(" (id integer primary key);\n");
        }
        Files.writeString(folder.resolve("changelog.sql"), changelog);
        try (Connection connection = DriverManager.getConnection(project.address(), "postgres", "")) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Map<String, Object> scope = Map.of(
                    Scope.Attr.resourceAccessor.name(), new DirectoryResourceAccessor(folder),
                    Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(scope, () -> new CommandScope(UpdateCommandStep.COMMAND_NAME)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                    .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, "changelog.sql")
                    .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                    .execute());
        }
    }
}
