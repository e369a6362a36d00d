package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.TableColumn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made by hand, under names that are awkward, and read back: what counts and what does not. */
class PostgresCatalogTest {

    private static final String SIXTY_THREE = "x".repeat(63);

    @RegisterExtension
    final EmptyPostgres postgres = new EmptyPostgres();

    @Test
    void emptyDatabaseHoldsNothing() {
        assertThat(Catalog.of(postgres.database())).isEqualTo(new Catalog(List.of(), List.of(), List.of()));
    }

    @Test
    void namesAreAsTheyWereGiven() {
        List<String> names = List.of("A \"b\"", "Select", "Ünïcode 🦊", "a.b", "it's", "percent%", SIXTY_THREE, "user");
        for (String name : names) {
            String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
            postgres.run("create table " + quoted + " (" + quoted + " integer primary key)");
        }
        assertThat(postgres.schema().tables())
                .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()))
                .allSatisfy(table -> assertThat(table.columns())
                        .extracting(TableColumn::name)
                        .containsExactly(table.name()))
                .extracting(CatalogTable::name)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void namesThatDifferInCaseAloneAreTwo() {
        postgres.run(
                "create table \"Users\" (id integer primary key)",
                "create table users (id integer primary key)",
                "create table a (id integer references \"Users\")",
                "create table b (id integer references users)");
        assertThat(postgres.table("a").foreignKeys().get(0).table()).isEqualTo(new CatalogName("public", "Users"));
        assertThat(postgres.table("b").foreignKeys().get(0).table()).isEqualTo(new CatalogName("public", "users"));
    }

    @Test
    void whatIsTemporaryOrAnExtensionsIsLeftOut() {
        postgres.run("create temporary table mine (a integer primary key)", "create temporary view v as select 1 as x");
        assertThat(Catalog.of(postgres.database()).schemas()).isEmpty();
        assumeTrue(!postgres.database()
                .select("select 1 from pg_available_extensions where name = 'hstore'")
                .isEmpty());
        postgres.run("create extension hstore");
        Catalog catalog = Catalog.of(postgres.database());
        assertThat(catalog.schemas()).isEmpty();
        assertThat(catalog.extensions())
                .extracting(extension -> extension.name())
                .containsExactly("hstore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "My \"shop\"", "it's"})
    void schemasAreThoseOfTheSessionOrThoseThatWereAskedFor(String name) {
        String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
        postgres.run(
                "create schema " + quoted,
                "create table " + quoted + ".t (a integer primary key)",
                "create table t (b integer references " + quoted + ".t)");
        Catalog own = Catalog.of(postgres.database());
        assertThat(own.tables()).extracting(CatalogTable::qualified).containsExactly(new CatalogName("public", "t"));
        assertThat(own.tables().get(0).foreignKeys().get(0).table()).isEqualTo(new CatalogName(name, "t"));
        Catalog other = Catalog.of(postgres.database(), List.of(name));
        assertThat(other.tables()).extracting(CatalogTable::qualified).containsExactly(new CatalogName(name, "t"));
        assertThat(Catalog.of(postgres.database(), List.of(name, "public")).schemas())
                .hasSize(2);
    }

    @Test
    void whatWasReadTwiceIsEqual() {
        postgres.run(
                "create table t (a integer primary key, b text)",
                "create index on t (b)",
                "create view v as select * from t");
        Catalog first = Catalog.of(postgres.database());
        assertThat(Catalog.of(postgres.database())).isEqualTo(first);
        postgres.run("alter table t alter b set not null");
        assertThat(Catalog.of(postgres.database())).isNotEqualTo(first);
    }
}
