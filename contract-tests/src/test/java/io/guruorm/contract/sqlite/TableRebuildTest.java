package io.guruorm.contract.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.CheckException;
import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Raw;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are made anew on a real file: what the change does not name is as it was, byte by byte and row by row. */
class TableRebuildTest {

    private static final String TABLE = """
            CREATE TABLE "Odd ""t" ( -- a table
              id integer primary key autoincrement, -- counts
              "select" varchar(20) collate nocase default 'x, y' check (length("select") < 20),
              'a b' int constraint ab_positive check ('a b' <> 3) default (1 + 1),
              [😀] numeric(10, 2) as (id * 2) virtual,
              kept int generated always as (id + 1) stored not null,
              parent_id int references "Odd ""t" (id) on delete set null deferrable initially deferred, -- itself
              email text constraint email_unique unique on conflict ignore
            , constraint "both" unique ("select", 'a b'), check (id > 0))""";

    @TempDir
    Path folder;

    private Database database = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite::memory:"));

    @BeforeEach
    void open() {
        database = Database.open("main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("a.db")));
        run(
                TABLE,
                "create table child (t_id int references \"Odd \"\"t\" (id) on delete cascade, note text)",
                "create table log (what text)",
                "create index part on \"Odd \"\"t\" (\"a b\") where \"a b\" > 1",
                "create unique index \"low er\" on \"Odd \"\"t\" (lower(\"select\") desc, id)",
                "create trigger noted after insert on \"Odd \"\"t\" begin insert into log values ('in; ' || new.id); end",
                "create trigger cared after insert on child begin update \"Odd \"\"t\" set email = 'c' where id = new.t_id;"
                        + " end",
                "create view seen as select \"select\", [😀] from \"Odd \"\"t\"",
                "create view broken as select nope from nowhere",
                "insert into \"Odd \"\"t\" (id, \"select\", \"a b\", email) values (1, 'One', 5, 'a'), (7, 'Seven', 6, null),"
                        + " (20, 'gone', 1, 'b')",
                "update \"Odd \"\"t\" set parent_id = 7 where id = 1",
                "delete from \"Odd \"\"t\" where id = 20",
                "insert into child values (1, 'x'), (7, 'y')");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void run(String... statements) {
        for (String statement : statements) {
            database.statement(statement);
        }
    }

    private List<String> strings(String query) {
        return database.select(query).stream()
                .map(row -> row.toMap().toString())
                .toList();
    }

    private List<String> objects() {
        return strings("select type, name, tbl_name, sql from sqlite_master where sql is not null order by 1, 2");
    }

    private List<String> objectsBut(String name) {
        return strings("select type, name, tbl_name, sql from sqlite_master where name <> '" + name.replace("'", "''")
                + "' and sql is not null order by 1, 2");
    }

    private List<String> rows() {
        return strings(
                "select 't' as t, id, \"select\", \"a b\", [😀], kept, parent_id, email from \"Odd \"\"t\" order by id");
    }

    private List<String> others() {
        return strings("select rowid as r, t_id, note from child union all select rowid, what, null from log"
                + " union all select 0, name, seq from sqlite_sequence");
    }

    private String text(String table) {
        return String.valueOf(database.selectOne("select sql from sqlite_master where name = ?", table)
                .orElseThrow()
                .get("sql"));
    }

    private Schema schema() {
        return new LiveSchema(database);
    }

    /** Changes the odd table; all other objects, rows and texts have to be as before. */
    private void keepsAll(Consumer<Blueprint> change, String from, String to) {
        var objects = objectsBut("Odd \"t");
        var rows = rows();
        var others = others();
        schema().table("Odd \"t", change);
        assertThat(text("Odd \"t")).isEqualTo(TABLE.replace(from, to)).isNotEqualTo(TABLE);
        assertThat(objectsBut("Odd \"t")).isEqualTo(objects);
        assertThat(rows()).isEqualTo(rows);
        assertThat(others()).isEqualTo(others);
        assertThat(database.select("pragma foreign_keys").get(0).get("foreign_keys"))
                .isEqualTo(1L);
        assertThat(database.select("pragma legacy_alter_table").get(0).get("legacy_alter_table"))
                .isEqualTo(0L);
    }

    @Test
    void changeNamesOnlyWhatItSays() {
        keepsAll(
                t -> t.text("select").nullable(false).defaultTo("it's").change(),
                "varchar(20) collate nocase default 'x, y' check (length(\"select\") < 20)",
                "text collate nocase default 'it''s' check (length(\"select\") < 20) not null");
    }

    @Test
    void changeTakesDefaultAndNullabilityAway() {
        keepsAll(t -> t.rawColumn("a b", "int").defaultTo(null).change(), " default (1 + 1)", "");
        schema().table("Odd \"t", t -> t.rawColumn("kept", "int").nullable().change());
        assertThat(text("Odd \"t")).contains("kept int generated always as (id + 1) stored,");
    }

    @Test
    void changeOfAComputedColumnComputesAnew() {
        schema().table(
                        "Odd \"t",
                        t -> t.rawColumn("kept", "int").storedAs("id + 2").change());
        assertThat(strings("select kept from \"Odd \"\"t\"")).containsExactly("{kept=3}", "{kept=9}");
        assertThatThrownBy(() -> schema().table(
                                "Odd \"t", t -> t.text("email").storedAs("id").change()))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("column \"email\"")
                .hasMessageContaining("Its values would be lost");
    }

    @Test
    void changeCastsWhatIsThere() {
        schema().table("Odd \"t", t -> t.text("email")
                .using("coalesce(email, 'none')")
                .nullable(false)
                .change());
        assertThat(strings("select email from \"Odd \"\"t\" order by id")).containsExactly("{email=c}", "{email=none}");
    }

    @Test
    void changeOfAnEnumPutsItsCheckInPlaceOfTheOldOne() {
        schema().create("e", t -> {
            t.id();
            t.enumOf("kind", List.of("a", "b"));
        });
        schema().table("e", t -> t.enumOf("kind", List.of("a", "b", "c")).change());
        assertThat(text("e"))
                .isEqualTo(
                        "CREATE TABLE \"e\" (\"id\" integer primary key autoincrement not null, \"kind\" varchar check"
                                + " (\"kind\" in ('a', 'b', 'c')) not null)");
    }

    @Test
    void aCheckComesAndGoes() {
        keepsAll(
                t -> t.check("it's \"so\" 😀", "id < 100"),
                "check (id > 0))",
                "check (id > 0), constraint \"it's \"\"so\"\" 😀\" check (id < 100))");
        assertThatThrownBy(() -> run("insert into \"Odd \"\"t\" (id, \"select\") values (100, 'x')"))
                .isInstanceOf(CheckException.class);
        schema().table("Odd \"t", t -> t.dropCheck("it's \"so\" 😀"));
        assertThat(text("Odd \"t")).isEqualTo(TABLE);
        keepsAll(t -> t.dropCheck("AB_positive"), " constraint ab_positive check ('a b' <> 3)", "");
    }

    @Test
    void aCheckThatRowsBreakIsRefusedAndNothingChanges() {
        var before = objects();
        assertThatThrownBy(() -> schema().table("Odd \"t", t -> t.check("low", "id < 5")))
                .isInstanceOf(CheckException.class);
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void redefinedColumnIsJustWhatIsSaid() {
        keepsAll(
                t -> t.text("select").redefine(),
                "varchar(20) collate nocase default 'x, y' check (length(\"select\") < 20)",
                "text not null");
        schema().table("Odd \"t", t -> t.text("email")
                .nullable()
                .defaultTo("e")
                .check("email <> ''")
                .redefine());
        assertThat(text("Odd \"t"))
                .contains(
                        "email text constraint email_unique unique on conflict ignore constraint \"odd \"\"t_email_check\""
                                + " check (email <> '') default 'e'");
    }

    @Test
    void aForeignKeyComesAndGoes() {
        run("create table p (id integer primary key)", "insert into p values (5), (6)");
        keepsAll(
                t -> t.foreign("a b").references("id").on("p"),
                "check (id > 0))",
                "check (id > 0), constraint \"odd \"\"t_a b_foreign\" foreign key (\"a b\") references \"p\" (\"id\"))");
        schema().table("Odd \"t", t -> t.dropForeign(List.of("a b")));
        assertThat(text("Odd \"t")).isEqualTo(TABLE);
        keepsAll(
                t -> t.dropForeign(List.of("parent_id")),
                " references \"Odd \"\"t\" (id) on delete set null deferrable initially deferred",
                "");
        assertThatThrownBy(() -> schema().table("Odd \"t", t -> t.dropForeign(List.of("email"))))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("no foreign key")
                .hasMessageContaining("\"email\"");
    }

    @Test
    void aForeignKeyThatRowsBreakIsRefusedAndNothingChanges() {
        run("create table p (id integer primary key)");
        var before = objects();
        assertThatThrownBy(() -> schema().table(
                                "Odd \"t",
                                t -> t.foreign("a b").references("id").on("p")))
                .hasMessageContaining("It would leave 2 rows that refer to none");
        assertThat(objects()).isEqualTo(before);
        assertThat(rows()).hasSize(2);
        assertThat(database.select("pragma foreign_keys").get(0).get("foreign_keys"))
                .isEqualTo(1L);
    }

    @Test
    void uniqueRulesInsideTheTextGo() {
        keepsAll(t -> t.dropUnique("email_unique"), " constraint email_unique unique on conflict ignore", "");
        schema().table("Odd \"t", t -> t.dropUnique(List.of("select", "a b")));
        assertThat(text("Odd \"t")).doesNotContain("both").contains(", check (id > 0))");
    }

    @Test
    void thePrimaryKeyGoesAndComes() {
        run("create table k (id integer primary key autoincrement, x text)", "insert into k values (7, 'x')");
        schema().table("k", t -> t.dropPrimary());
        assertThat(text("k")).isEqualTo("CREATE TABLE k (id integer not null, x text)");
        schema().table("k", t -> t.primary(List.of("x", "id")));
        assertThat(text("k"))
                .isEqualTo("CREATE TABLE k (id integer not null, x text not null, primary key (\"x\", \"id\"))");
        assertThat(strings("select * from k")).containsExactly("{id=7, x=x}");
        assertThatThrownBy(() -> schema().table("Odd \"t", t -> t.dropPrimary()))
                .hasMessageContaining("foreign key mismatch");
        assertThatThrownBy(() -> schema().table("Odd \"t", t -> t.primary("email")))
                .hasMessageContaining("primary key [id]");
    }

    @Test
    void columnsGoWithWhatStandsOnThemAlone() {
        run("drop view broken", "drop trigger cared", "create index on_email on \"Odd \"\"t\" (email)");
        var others = others();
        schema().table("Odd \"t", t -> t.dropColumn("email", "parent_id"));
        assertThat(strings("select name from pragma_table_xinfo('Odd \"t')").toString())
                .doesNotContain("email", "parent_id")
                .contains("kept", "😀");
        assertThat(objects().toString()).doesNotContain("on_email").contains("low er", "part", "noted", "-- counts");
        assertThat(others()).isEqualTo(others);
    }

    @Test
    void aColumnUnderMoreThanItselfIsRefusedByName() {
        var before = objects();
        for (String column : List.of("select", "a b", "id")) {
            assertThatThrownBy(() -> schema().table("Odd \"t", t -> t.dropColumn(column)))
                    .as(column)
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("way to drop \"" + column + "\"");
        }
        assertThatThrownBy(() -> schema().table("Odd \"t", t -> t.dropColumn("emial")))
                .hasMessageContaining("Did you mean \"email\"?");
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void aColumnThatAViewOrTriggerNamesIsRefusedByName() {
        assertThatThrownBy(() -> schema().table("Odd \"t", t -> t.dropColumn("email")))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("trigger \"cared\"");
        run("drop view broken", "drop trigger cared", "create view shown as select email from \"Odd \"\"t\"");
        var before = objects();
        assertThatThrownBy(() -> schema().table("Odd \"t", t -> t.dropColumn("email")))
                .hasMessageContaining("view shown");
        assertThat(objects()).isEqualTo(before);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void columnsComeThatSqliteCannotAdd() {
        schema().table("Odd \"t", t -> {
            t.timestamp("made_at").useCurrent();
            t.integer("twice").storedAs("id * 2");
            t.string("token").defaultTo(Raw.raw("hex(1)"));
        });
        assertThat(strings("select made_at is not null as m, twice, token from \"Odd \"\"t\" order by id"))
                .containsExactly("{m=1, twice=2, token=31}", "{m=1, twice=14, token=31}");
        run("create table bare (x text)", "insert into bare values ('a'), ('b')");
        schema().table("bare", t -> t.id());
        assertThat(strings("select id, x from bare order by id")).containsExactly("{id=1, x=a}", "{id=2, x=b}");
    }

    @Test
    void strictAndWithoutRowidStay() {
        run(
                "create table s (k text primary key, n int not null, m int unique) strict, without rowid",
                "insert into s values ('a', 1, 1), ('b', 2, 2)");
        schema().table("s", t -> t.rawColumn("n", "int").nullable().change());
        schema().table("s", t -> t.dropUnique(List.of("m")));
        assertThat(text("s")).isEqualTo("CREATE TABLE s (k text primary key, n int, m int) strict, without rowid");
        assertThat(strings("select * from s")).containsExactly("{k=a, n=1, m=1}", "{k=b, n=2, m=2}");
        assertThatThrownBy(() -> schema().table("s", t -> t.dropPrimary())).hasMessageContaining("without rowid");
    }

    @Test
    void rowsKeepTheirNumbersWhereNoColumnIsOne() {
        run("create table r (a text, rowid text)", "insert into r (_rowid_, a) values (7, 'x'), (3, 'y')");
        schema().table("r", t -> t.string("a").nullable(false).change());
        assertThat(strings("select _rowid_ as n, a from r order by 1")).containsExactly("{n=3, a=y}", "{n=7, a=x}");
    }

    @Test
    void temporaryTablesAndTriggersStay() {
        try (Database one = database.dedicated()) {
            one.statement("pragma foreign_keys = off");
            one.statement("create temp table seen_ids (id int)");
            one.statement(
                    "create temp trigger watch after insert on child begin insert into seen_ids values (new.t_id);"
                            + " end");
            one.transaction(tx -> new LiveSchema(tx)
                    .table("child", t -> t.text("note").defaultTo("n").change()));
            one.statement("insert into child (t_id) values (1)");
            assertThat(one.select("select id from seen_ids")).hasSize(1);
            one.transaction(tx -> new LiveSchema(tx)
                    .table("seen_ids", t -> t.rawColumn("id", "text").change()));
            assertThat(one.select("select typeof(id) as t from seen_ids").get(0).get("t"))
                    .isEqualTo("text");
        }
    }

    @Test
    void anIndexGetsAnotherName() {
        schema().table("Odd \"t", t -> t.renameIndex("low er", "lower"));
        assertThat(text("lower"))
                .isEqualTo("CREATE UNIQUE INDEX \"lower\" on \"Odd \"\"t\" (lower(\"select\") desc, id)");
    }

    @Test
    void inATransactionWithForeignKeysItIsRefusedWithTheCure() {
        var before = objects();
        database.transaction(
                tx -> new LiveSchema(tx).table("Odd \"t", t -> t.text("email").change()));
        assertThatThrownBy(() -> database.transaction(tx -> new LiveSchema(tx)
                        .table("Odd \"t", t -> t.string("email").change())))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("Do it in a migration or outside of a transaction");
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void aChangeThatRowsRefuseLeavesAllAsItWas() {
        var before = objects();
        var rows = rows();
        assertThatThrownBy(() -> schema().table(
                                "Odd \"t", t -> t.text("email").nullable(false).change()))
                .hasMessageContaining("NOT NULL");
        assertThat(objects()).isEqualTo(before);
        assertThat(rows()).isEqualTo(rows);
    }
}
