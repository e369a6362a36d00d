package io.guruorm.contract.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every table made anew, tried on tables at random: {@code -Dguruorm.seeds=200} tries more of them. */
class RandomRebuildTest {

    private static final int SEEDS = Math.max(12, Integer.getInteger("guruorm.seeds", 12));

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allThatIsNotNamedStays(long seed) {
        try (Database database = Database.open("main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("a.db")))) {
            var table = new RandomTable(seed);
            table.make(database);
            database.statement("create table elsewhere (id integer primary key)");
            database.statement("insert into elsewhere select id from " + table.quoted());
            var schema = new LiveSchema(database);
            for (int i = 0; i < 4; i++) {
                var others = others(database, table);
                var rows = rows(database, table);
                var options = options(database, table);
                String done = change(schema, database, table);
                assertThat(others(database, table)).as(done).isEqualTo(others);
                assertThat(rows(database, table)).as(done).isEqualTo(rows);
                assertThat(options(database, table)).as(done).isEqualTo(options);
                assertThat(database.select("pragma integrity_check").get(0).get("integrity_check"))
                        .as(done)
                        .isEqualTo("ok");
                assertThat(database.select("pragma foreign_key_check")).as(done).isEmpty();
            }
        }
    }

    /** A foreign key or check that comes and goes leaves the very text that was there. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsTakenBackLeavesTheTextAsItWas(long seed) {
        try (Database database = Database.open("main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("a.db")))) {
            var table = new RandomTable(seed);
            table.make(database);
            var schema = new LiveSchema(database);
            String before = text(database, table);
            schema.table(
                    table.name(),
                    t -> t.foreign(List.of("id"), "mine").references("id").on(table.name()));
            assertThat(text(database, table)).isNotEqualTo(before);
            schema.table(table.name(), t -> t.dropForeign("mine"));
            assertThat(text(database, table)).isEqualTo(before);
            schema.table(table.name(), t -> t.check("my \"own\"", "id > 0"));
            assertThat(text(database, table)).isNotEqualTo(before);
            schema.table(table.name(), t -> t.dropCheck("my \"own\""));
            assertThat(text(database, table)).isEqualTo(before);
        }
    }

    private static String change(Schema schema, Database database, RandomTable table) {
        var plain = table.columnNames().subList(1, table.columnNames().size());
        String column = table.one(plain);
        String present = text(database, table);
        switch (table.one(List.of(0, 1, 2, 3))) {
            case 0 -> {
                String type = table.strict() ? "any" : "text";
                schema.table(table.name(), t -> t.rawColumn(column, type).change());
                return "change of " + column + " in " + present;
            }
            case 1 -> {
                schema.table(table.name(), t -> t.rawColumn(column, table.strict() ? "any" : "text")
                        .defaultTo(table.chance(2) ? null : "it's ?")
                        .change());
                return "default of " + column + " in " + present;
            }
            case 2 -> {
                schema.table(
                        table.name(),
                        t -> t.foreign("id").references("id").on("elsewhere").cascadeOnDelete());
                schema.table(table.name(), t -> t.dropForeign(List.of("id")));
                return "foreign key in " + present;
            }
            default -> {
                String name = "extra"
                        + database.select("pragma table_info(" + table.quoted() + ")")
                                .size();
                schema.table(table.name(), t -> t.integer(name).nullable().storedAs("id + 1"));
                schema.table(table.name(), t -> t.dropColumn(name));
                return "column added to and dropped from " + present;
            }
        }
    }

    private static String text(Database database, RandomTable table) {
        return String.valueOf(database.selectOne("select sql from sqlite_master where name = ?", table.name())
                .orElseThrow()
                .get("sql"));
    }

    /** What SQLite reads of the whole text: checks, names and options are in it, whatever the change was. */
    private static List<String> options(Database database, RandomTable table) {
        String text = text(database, table);
        var found = new ArrayList<String>();
        for (String word :
                List.of("generated always", "filled in", "the key", "check", "collate nocase", "up references")) {
            found.add(word + " " + text.split(word, -1).length);
        }
        found.add(text.substring(text.lastIndexOf(')')));
        return found;
    }

    private static List<String> others(Database database, RandomTable table) {
        var all = new ArrayList<String>();
        for (String query : List.of(
                "select type, name, tbl_name, sql from sqlite_master where sql is not null and name <> '"
                        + table.name().replace("'", "''") + "' order by 1, 2",
                "select rowid as r, t_id, n from child order by 1",
                "select rowid as r, what from log order by 1",
                "select type as t from pragma_table_list where name in ('child', 'log') order by 1")) {
            database.select(query).forEach(row -> all.add(new TreeMap<>(row.toMap()).toString()));
        }
        boolean counted = !database.select("select 1 as x from sqlite_master where name = 'sqlite_sequence'")
                .isEmpty();
        if (counted) {
            database.select("select name, seq from sqlite_sequence order by 1")
                    .forEach(row -> all.add(row.toMap().toString()));
        }
        return all;
    }

    /** The values as SQLite keeps them, whatever their columns are declared as. */
    private static List<String> rows(Database database, RandomTable table) {
        var columns = database
                .select(
                        "select name from pragma_table_xinfo(?) where name not like 'extra%' order by cid",
                        table.name())
                .stream()
                .map(row -> "quote(" + database.dialect().quote(String.valueOf(row.get("name"))) + ")")
                .toList();
        return database
                .select("select " + String.join(" || ', ' || ", columns) + " as kept from " + table.quoted()
                        + " order by id")
                .stream()
                .map(row -> String.valueOf(row.get("kept")))
                .toList();
    }
}
