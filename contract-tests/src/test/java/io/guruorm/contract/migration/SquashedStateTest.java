package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Site.ONE;
import static io.guruorm.contract.migration.Site.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.migration.MigrationException.Kind;
import io.guruorm.migration.MigrationState;
import io.guruorm.migration.RollbackOptions;
import io.guruorm.migration.SquashOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of migrations that ran here, were squashed and have no file any more. */
class SquashedStateTest {

    private static final String THREE = "2025_01_03_000000_three";

    @TempDir
    Path folder;

    private Path dump() {
        return folder.resolve("main-schema.sql");
    }

    private Site site(Site.Kind kind) {
        Site site = Site.of(kind);
        return site.with(site.options().withDump(dump()));
    }

    private Site pruned(Site.Kind kind) {
        Site site = site(kind);
        site.sql(ONE, "create table one (id integer)").sql(TWO, "create table two (id integer)");
        site.migrator().run();
        var unused = site.migrator().squash(SquashOptions.to(dump()).withPrune(true));
        return site;
    }

    private static Site three(Site site) {
        return site.sql(THREE, "create table three (id integer)").file(THREE + ".down.sql", "drop table three");
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void theyAreSquashedAndNothingIsWrong(Site.Kind kind) {
        try (Site site = three(pruned(kind))) {
            site.migrator().run();
            assertThat(site.migrator().status())
                    .extracting(one -> one.state())
                    .containsExactly(MigrationState.SQUASHED, MigrationState.SQUASHED, MigrationState.RAN);
            assertThat(site.status(ONE).path()).contains(dump());
            assertThat(site.migrator().problems()).isEmpty();
            assertThat(site.migrator()
                            .squash(SquashOptions.to(folder.resolve("again.sql")))
                            .migrations())
                    .containsExactly(ONE, TWO, THREE);
            assertThat(site.migrator().rollback(1).migrations()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void withoutTheDumpTheyAreMissing(Site.Kind kind) throws IOException {
        try (Site site = pruned(kind)) {
            Files.delete(dump());
            assertThat(site.migrator().status()).extracting(one -> one.state()).containsOnly(MigrationState.MISSING);
            assertThat(site.migrator().problems()).hasSize(2);
            assertThat(Project.refused(Kind.REPAIR, () -> site.migrator().rollback(1)))
                    .hasMessageContaining("There is no file any more");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatTheDumpHoldsWithAnotherTextIsMissing(Site.Kind kind) {
        try (Site site = pruned(kind)) {
            site.database().statement("update migrations set checksum = 's1:other' where migration = '" + ONE + "'");
            assertThat(site.migrator().status())
                    .extracting(one -> one.state())
                    .containsExactly(MigrationState.MISSING, MigrationState.SQUASHED);
            assertThat(site.migrator().problems()).singleElement().satisfies(problem -> assertThat(problem.migration())
                    .isEqualTo(ONE));
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aRollbackSaysWhatTheyAre(Site.Kind kind) {
        try (Site site = three(pruned(kind))) {
            site.migrator().run();
            for (var call : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                    () -> site.migrator().reset(),
                    () -> assertThat(site.migrator().pretend().reset()).isNotNull())) {
                assertThat(Project.refused(Kind.REPAIR, call))
                        .hasMessageContaining("Squashed: " + TWO + ", " + ONE)
                        .hasMessageContaining(dump().toString())
                        .hasMessageContaining("Nothing was undone")
                        .hasMessageContaining("as a new migration")
                        .hasMessageNotContaining("--forget");
            }
            assertThat(site.tables()).containsExactly("one", "three", "two");
            assertThat(site.migrator().rollback(RollbackOptions.migrations(1)).migrations())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aBaselineTakesTheirRowsFromTheDump(Site.Kind kind) {
        try (Site from = pruned(kind);
                Site to = three(site(kind))) {
            to.database().statement("create table one (id integer)");
            to.database().statement("create table two (id integer)");
            assertThat(Project.refused(Kind.REPAIR, () -> to.migrator().run()))
                    .hasMessageContaining("not empty")
                    .hasMessageContaining("`guruorm migrate:install --baseline=" + TWO + "`");
            assertThat(Project.refused(Kind.USAGE, () -> to.migrator().baseline(ONE)))
                    .hasMessageContaining("Name " + TWO);
            Project.refused(Kind.USAGE, () -> to.migrator().baseline("2025_01_09_000000_none"));

            assertThat(to.migrator().pretend().baseline(TWO).text()).contains(ONE, TWO);
            assertThat(to.migrator().baseline(TWO)).hasSize(2);
            assertThat(to.history()).isEqualTo(from.history());
            assertThat(to.status(ONE).state()).isEqualTo(MigrationState.SQUASHED);
            assertThat(to.migrator().run().migrations())
                    .extracting(one -> one.name())
                    .containsExactly(THREE);
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aBaselineIsRefusedWhereTheSchemaIsNotTheirs(Site.Kind kind) {
        try (Site from = pruned(kind);
                Site to = three(site(kind))) {
            to.database().statement("create table one (id integer)");
            to.database().statement("create table two (id bigint)");
            assertThat(from.tables()).isEqualTo(to.tables());
            assertThat(Project.refused(Kind.REPAIR, () -> to.migrator().baseline(TWO)))
                    .hasMessageContaining("is not what the schema dump")
                    .hasMessageContaining("schema:diff");
            assertThat(Project.refused(Kind.REPAIR, () -> assertThat(
                                    to.migrator().pretend().baseline(TWO))
                            .isNotNull()))
                    .hasMessageContaining("is not what the schema dump");
            assertThat(to.tables()).containsExactly("one", "two");
            to.database().statement("create table three (id integer)");
            assertThat(to.migrator().baseline(THREE)).hasSize(3);
            assertThat(to.history()).containsExactly(ONE + " 1 ran", TWO + " 1 ran", THREE + " 2 ran");
        }
    }
}
