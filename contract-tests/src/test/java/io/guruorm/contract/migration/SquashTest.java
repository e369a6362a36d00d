package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Site.ONE;
import static io.guruorm.contract.migration.Site.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.script.SchemaDump;
import io.guruorm.migration.MigrationException;
import io.guruorm.migration.MigrationException.Kind;
import io.guruorm.migration.MigrationListener;
import io.guruorm.migration.MigrationRun;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.MigratorOptions;
import io.guruorm.migration.RunOptions;
import io.guruorm.migration.SquashOptions;
import io.guruorm.migration.Squashed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SquashTest {

    private static final String THREE = "2025_01_03_000000_three";

    @TempDir
    Path folder;

    private Path dump() {
        return folder.resolve("schema").resolve("main-schema.sql");
    }

    private Site filled(Site.Kind kind) {
        Site site = Site.of(kind);
        site.with(site.options().withDump(dump()));
        site.sql(ONE, "create table one (id integer primary key, name varchar(20) default 'it''s; -- so' not null)");
        site.file(ONE + ".down.sql", "drop table one");
        site.file(
                TWO + ".sql",
                "-- +up\ncreate table two (one_id integer references one (id));\ninsert into one (id) values (7);\n"
                        + "-- +down\ndrop table two;");
        return site;
    }

    private static Catalog catalog(Site site) {
        String schema =
                switch (site.kind()) {
                    case POSTGRES -> "public";
                    case SQLITE -> "main";
                    case MARIADB, MYSQL -> "";
                };
        return Catalog.of(site.database()).without(new CatalogName(schema, "migrations"));
    }

    private static MigrationException refused(Runnable call) {
        List<Throwable> thrown = new java.util.ArrayList<>();
        assertThatThrownBy(() -> {
                    try {
                        call.run();
                    } catch (RuntimeException e) {
                        thrown.add(e);
                        throw e;
                    }
                })
                .isInstanceOf(MigrationException.class);
        return (MigrationException) thrown.get(0);
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aNewDatabaseIsMadeInOneGoAndGoesOn(Site.Kind kind) {
        try (Site from = filled(kind);
                Site to = filled(kind)) {
            from.migrator().run(RunOptions.all().withStep(true));
            Squashed squashed = from.migrator().squash(SquashOptions.to(dump()));
            assertThat(squashed.migrations()).containsExactly(ONE, TWO);
            assertThat(squashed.writing()).containsExactly(TWO);
            assertThat(squashed.pruned()).isEmpty();

            to.sql(THREE, "create table three (id integer)").file(THREE + ".down.sql", "drop table three");
            MigrationRun run = to.migrator().run();
            assertThat(run.loaded()).hasValueSatisfying(loaded -> {
                assertThat(loaded.file()).isEqualTo(dump());
                assertThat(loaded.migrations()).isEqualTo(2);
            });
            assertThat(run.migrations()).extracting(one -> one.name()).containsExactly(THREE);
            assertThat(to.history()).containsExactly(ONE + " 1 ran", TWO + " 2 ran", THREE + " 3 ran");
            assertThat(to.database().select("select * from one")).isEmpty();

            to.migrator().rollback(1);
            assertThat(catalog(to)).isEqualTo(catalog(from));
            assertThat(to.migrator().run().loaded()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void writesTheSameTextAgainAndAnotherClientCanRunIt(Site.Kind kind) throws IOException {
        try (Site from = filled(kind);
                Site to = filled(kind);
                Site client = filled(kind)) {
            from.migrator().run();
            from.migrator().squash(SquashOptions.to(dump()));
            String text = Files.readString(dump());
            to.migrator().run();
            to.migrator().squash(SquashOptions.to(dump()));
            assertThat(Files.readString(dump())).isEqualTo(text);

            client.database().dialect().lexer().statements(text).forEach(one -> client.database()
                    .execute(one.sql()));
            assertThat(client.history()).isEqualTo(from.history());
            assertThat(client.migrator().run().migrations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void prunesJustWhatItHolds(Site.Kind kind) throws IOException {
        try (Site from = filled(kind);
                Site to = Site.of(kind)) {
            from.file("R_view.sql", "create view seen as select id from one");
            from.migrator().run();
            Path later = from.migrations().resolve("notes.md");
            Files.writeString(later, "kept");
            Squashed squashed = from.migrator().squash(SquashOptions.to(dump()).withPrune(true));
            assertThat(squashed.pruned())
                    .extracting(path -> path.getFileName().toString())
                    .containsExactly(ONE + ".up.sql", ONE + ".down.sql", TWO + ".sql");
            assertThat(squashed.kept()).singleElement().asString().contains("R_view");
            assertThat(from.migrations())
                    .isDirectoryNotContaining(path -> path.toString().contains("2025"));
            assertThat(from.migrator().run().migrations()).isEmpty();

            to.with(to.options().withDump(dump())).file("R_view.sql", "create view seen as select id from one");
            assertThat(to.migrator().status())
                    .extracting(one -> one.name() + " " + one.state())
                    .containsExactly(ONE + " PENDING", TWO + " PENDING", "R_view PENDING");
            assertThat(to.migrator().run().migrations()).isEmpty();
            assertThat(to.tables()).isEqualTo(from.tables());
            assertThat(refused(() -> to.migrator().reset()).kind()).isEqualTo(Kind.REPAIR);
            assertThat(to.migrator().fresh(RunOptions.all()).loaded()).isPresent();
            assertThat(to.tables()).isEqualTo(from.tables());
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void refusesWhileTheSchemaIsNotWhatTheMigrationsMake(Site.Kind kind) {
        try (Site site = filled(kind)) {
            assertThat(refused(() -> site.migrator().squash(SquashOptions.to(dump()))))
                    .hasMessageContaining("Pending: " + ONE + ", " + TWO);
            site.migrator().run();
            site.sql(ONE, "create table another (id integer)");
            assertThat(refused(() -> site.migrator().squash(SquashOptions.to(dump()))))
                    .hasMessageContaining(ONE)
                    .extracting(MigrationException::kind)
                    .isEqualTo(Kind.REPAIR);
            assertThat(dump()).doesNotExist();
        }
    }

    @Test
    void refusesByNameWhatTheCatalogCannotHold() {
        try (Site site = filled(Site.Kind.POSTGRES)) {
            site.migrator().run();
            site.database().statement("alter table two add constraint given not null one_id not valid");
            assertThat(refused(() -> site.migrator().squash(SquashOptions.to(dump()))))
                    .hasMessageContaining("not null not valid \"public.two.one_id\"");
            assertThat(dump()).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void isLoadedIntoAnEmptyDatabaseOnly(Site.Kind kind) {
        try (Site from = filled(kind);
                Site to = filled(kind)) {
            from.migrator().run();
            from.migrator().squash(SquashOptions.to(dump()));
            to.database().statement("create table mine (id integer)");
            assertThat(refused(() -> to.migrator().run()))
                    .hasMessageContaining("not empty")
                    .hasMessageContaining("mine")
                    .hasMessageContaining("--without-dump");
            assertThat(to.tables()).containsExactly("mine");
            assertThat(refused(() -> assertThat(to.migrator().pretend().run()).isNull()))
                    .hasMessageContaining("not empty");
            to.with(MigratorOptions.defaults()).migrator().run();
            assertThat(to.tables()).containsExactly("mine", "one", "two");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void anEmptyHistoryIsNoHindrance(Site.Kind kind) {
        try (Site from = filled(kind);
                Site to = filled(kind)) {
            from.migrator().run();
            from.migrator().squash(SquashOptions.to(dump()));
            to.migrator().install();
            assertThat(to.migrator().run().loaded()).isPresent();
            assertThat(to.history()).isEqualTo(from.history());
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatIsPretendedIsWhatIsLoaded(Site.Kind kind) {
        try (Site from = filled(kind);
                Site to = filled(kind)) {
            from.migrator().run();
            from.migrator().squash(SquashOptions.to(dump()));
            to.sql(THREE, "create table three (id integer)");
            String script = to.migrator().pretend().run().text();
            assertThat(to.strings("select 'x' as name")).containsExactly("x");
            assertThat(to.tables()).isEmpty();
            to.database().dialect().lexer().statements(script).forEach(one -> to.database()
                    .execute(one.sql()));
            assertThat(to.history()).containsExactly(ONE + " 1 ran", TWO + " 1 ran", THREE + " 2 ran");
            assertThat(to.migrator().run().migrations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatWasEditedCutShortOrIsAnothersIsRefused(Site.Kind kind) throws IOException {
        Site.Kind other = kind == Site.Kind.SQLITE ? Site.Kind.POSTGRES : Site.Kind.SQLITE;
        try (Site from = filled(kind);
                Site to = filled(kind);
                Site stranger = filled(other)) {
            from.migrator().run();
            from.migrator().squash(SquashOptions.to(dump()));
            String whole = Files.readString(dump());

            Files.writeString(dump(), whole.replace("varchar", "text"));
            assertThat(refused(() -> to.migrator().run())).hasMessageContaining("was edited");
            Files.writeString(dump(), whole.substring(0, whole.length() / 2));
            assertThat(refused(() -> to.migrator().run())).hasMessageContaining("is cut short");
            Files.writeString(dump(), whole.replaceFirst("version 1", "version 9"));
            assertThat(refused(() -> to.migrator().run())).hasMessageContaining("newer version");
            Files.writeString(dump(), "create table x (id integer);");
            assertThat(refused(() -> to.migrator().run())).hasMessageContaining("is no schema dump");
            Files.writeString(dump(), whole);
            assertThat(refused(() -> stranger.migrator().run()))
                    .hasMessageContaining(
                            "written for " + from.database().dialect().name())
                    .asInstanceOf(type(MigrationException.class))
                    .extracting(MigrationException::kind)
                    .isEqualTo(Kind.USAGE);
            assertThat(to.tables()).isEmpty();

            Files.writeString(dump(), whole.replace("\n", "\r\n"));
            assertThat(to.migrator().run().loaded()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatFailsHalfWayIsGoneOrKnown(Site.Kind kind) throws IOException {
        try (Site to = filled(kind)) {
            var dialect = to.database().dialect();
            var dump = new SchemaDump(
                    dialect.name(),
                    "",
                    List.of("1 - " + ONE, "1 - " + TWO),
                    List.of("create table one (id integer)", "create table two (id no_such_type(1, 2, 3) x)"),
                    List.of());
            Files.createDirectories(Objects.requireNonNull(dump().getParent()));
            Files.writeString(dump(), dump.text(dialect));
            assertThat(refused(() -> to.migrator().run()))
                    .hasMessageContaining("could not be loaded")
                    .hasMessageContaining("no_such_type");
            if (!kind.commits()) {
                assertThat(to.tables()).isEmpty();
                return;
            }
            assertThat(to.tables()).containsExactly("one");
            for (Runnable next : List.<Runnable>of(
                    () -> to.migrator().run(), () -> to.migrator().reset(), () -> to.migrator()
                            .squash(SquashOptions.to(dump())))) {
                assertThat(refused(next)).extracting(MigrationException::kind).isEqualTo(Kind.REPAIR);
            }
            assertThat(refused(() -> to.migrator().run())).hasMessageContaining("migrate:fresh");
            Files.delete(dump());
            assertThat(to.migrator().fresh(RunOptions.all()).migrations()).hasSize(2);
            assertThat(to.tables()).containsExactly("one", "two");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aFailedLoadLeavesNothing(Site.Kind kind) {
        try (Site from = filled(kind);
                Site to = filled(kind)) {
            from.migrator().run();
            from.migrator().squash(SquashOptions.to(dump()));
            to.sql(ONE, "create table one (id integer) -- of another day");
            assertThat(refused(() -> to.migrator().run())).hasMessageContaining("Changed since");
            assertThat(to.tables()).isEmpty();
            to.sql(ONE, "create table one (id integer primary key, name varchar(20) default 'it''s; -- so' not null)");
            Migrator cancelled = new Migrator(
                    to.database(),
                    io.guruorm.migration.MigrationSource.sql(to.migrations()),
                    to.options().withListener(new MigrationListener() {
                        @Override
                        public void loading(Path file, int migrations) {
                            throw new IllegalStateException("here");
                        }
                    }));
            assertThatThrownBy(cancelled::run).hasMessageContaining("here");
            assertThat(to.tables()).isEmpty();
            assertThat(refused(() -> to.migrator().run(RunOptions.all().withTo(ONE))))
                    .hasMessageContaining("comes after " + ONE);
        }
    }
}
