package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Site.ONE;
import static io.guruorm.contract.migration.Site.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.migration.MigrationException;
import io.guruorm.migration.MigrationException.Kind;
import io.guruorm.migration.RunOptions;
import io.guruorm.migration.SquashOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A schema dump as a file that others have, too: databases that are behind it, readers, editors. */
class PrunedDumpTest {

    @TempDir
    Path folder;

    private Path dump() {
        return folder.resolve("main-schema.sql");
    }

    private Site site(Site.Kind kind) {
        Site site = Site.of(kind);
        site.with(site.options().withDump(dump()));
        return site.sql(ONE, "create table one (id integer)").sql(TWO, "create table two (id integer)");
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aDatabaseThatIsBehindWhatWasPrunedIsNotTakenForUpToDate(Site.Kind kind) throws IOException {
        try (Site ahead = site(kind);
                Site behind = site(kind)) {
            behind.migrator().run(RunOptions.all().withTo(ONE));
            ahead.migrator().run();
            ahead.migrator().squash(SquashOptions.to(dump()));
            Files.delete(behind.migrations().resolve(ONE + ".up.sql"));
            String two = Files.readString(behind.migrations().resolve(TWO + ".up.sql"));
            Files.delete(behind.migrations().resolve(TWO + ".up.sql"));

            assertThatThrownBy(() -> behind.migrator().run())
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining(TWO)
                    .hasMessageContaining("pruned too early")
                    .hasMessageNotContaining(ONE)
                    .extracting(thrown -> ((MigrationException) thrown).kind())
                    .isEqualTo(Kind.REPAIR);
            assertThatThrownBy(
                            () -> assertThat(behind.migrator().pretend().run()).isNotNull())
                    .hasMessageContaining("pruned too early");

            behind.sql(TWO, two);
            behind.migrator().run();
            Files.delete(behind.migrations().resolve(TWO + ".up.sql"));
            assertThat(behind.migrator().run().migrations()).isEmpty();
            assertThat(behind.tables()).containsExactly("one", "two");
        }
    }

    @Test
    void othersMayReadTheFile() throws IOException {
        try (Site site = site(Site.Kind.SQLITE)) {
            site.migrator().run();
            site.migrator().squash(SquashOptions.to(dump()));
            Path usual = Files.createFile(folder.resolve("usual"));
            assertThat(Files.getPosixFilePermissions(dump())).isEqualTo(Files.getPosixFilePermissions(usual));
            assertThat(Files.getPosixFilePermissions(dump())).contains(PosixFilePermission.OTHERS_READ);
        }
    }

    @Test
    void aMarkBeforeTheTextMakesNoDifference() throws IOException {
        try (Site from = site(Site.Kind.SQLITE);
                Site to = site(Site.Kind.SQLITE)) {
            from.migrator().run();
            from.migrator().squash(SquashOptions.to(dump()));
            Files.writeString(dump(), "\uFEFF" + Files.readString(dump()));
            assertThat(to.migrator().run().loaded()).isPresent();
        }
    }

    @Test
    void aFailedLoadNamesTheStatementThatFailed() {
        try (Site from = Site.of(Site.Kind.POSTGRES);
                Site to = Site.of(Site.Kind.POSTGRES)) {
            from.database().statement("drop role if exists passing_by");
            from.database().statement("create role passing_by");
            from.sql(ONE, """
                    create table one (id integer);
                    create table two (id integer);
                    create policy seen on two to passing_by using (true);
                    """);
            from.migrator().run();
            from.migrator().squash(SquashOptions.to(dump()));
            from.database().statement("drop policy seen on two");
            from.database().statement("drop role passing_by");
            to.with(to.options().withDump(dump()));
            assertThatThrownBy(() -> to.migrator().run())
                    .hasMessageContaining("role \"passing_by\" does not exist. SQL: create policy");
        }
    }
}
