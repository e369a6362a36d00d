package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogBeyond;
import io.guruorm.catalog.script.CatalogScript;
import io.guruorm.dialect.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands in a database and a catalog has only a name for. */
class PostgresBeyondTest {

    @RegisterExtension
    final EmptyPostgres postgres = new EmptyPostgres();

    @Test
    void whatTheCatalogCannotHoldIsNamed() {
        postgres.run(
                "create collation \"my Order\" (provider = libc, locale = 'C')",
                "create publication changes",
                "create table t (a integer, b integer)",
                "create statistics both_columns on a, b from t",
                "create function eq(t, t) returns boolean language sql as 'select $1.a = $2.a'",
                "create operator === (leftarg = t, rightarg = t, function = eq)",
                "create function as_text(t) returns text language sql as 'select null::text'",
                "create cast (t as text) with function as_text(t)",
                "create text search configuration mine (copy = simple)",
                "create function watch() returns event_trigger language plpgsql as 'begin end'",
                "create event trigger watcher on ddl_command_end execute function watch()",
                "create foreign data wrapper far",
                "create server other foreign data wrapper far",
                "select lo_create(0)");
        assertThat(Catalog.of(postgres.database()).beyond())
                .extracting(CatalogBeyond::toString)
                .containsExactly(
                        "cast \"t as text\"",
                        "collation \"public.my Order\"",
                        "event trigger \"watcher\"",
                        "foreign server \"other\"",
                        "foreign-data wrapper \"far\"",
                        "large objects \"1\"",
                        "operator \"public.===\"",
                        "publication \"changes\"",
                        "statistics \"public.both_columns\"",
                        "text search configuration \"public.mine\"");
    }

    @Test
    void aRuleAgainstNullThatIsNotValidIsNamed() {
        assumeTrue(postgres.database().dialect().supports(Capability.VIRTUAL_COLUMNS)); // PostgreSQL 18 knows both
        postgres.run(
                "create table t (a integer, b integer not null, \"C c\" integer)",
                "create table heir () inherits (t)",
                "alter table t add constraint given not null a not valid",
                "alter table heir add constraint its_own not null \"C c\" no inherit",
                "create table parts (a integer) partition by list (a)",
                "create table part partition of parts for values in (1)",
                "alter table parts add constraint whole not null a not valid");
        Catalog catalog = Catalog.of(postgres.database());
        assertThat(catalog.beyond())
                .extracting(CatalogBeyond::toString)
                .containsExactly(
                        "not null no inherit \"public.heir.C c\"",
                        "not null not valid \"public.heir.a\"",
                        "not null not valid \"public.part.a\"",
                        "not null not valid \"public.t.a\"");
        assertThatThrownBy(() -> assertThat(
                                CatalogScript.of(catalog, postgres.database().dialect()))
                        .isNotNull())
                .hasMessageContaining("not null not valid \"public.t.a\"");
        postgres.run(
                "alter table t validate constraint given",
                "alter table part validate constraint whole",
                "alter table heir alter constraint its_own inherit");
        assertThat(Catalog.of(postgres.database()).beyond()).isEmpty();
    }
}
