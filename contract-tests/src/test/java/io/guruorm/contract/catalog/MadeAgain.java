package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.catalog.script.CatalogScript;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.MariadbServer;
import io.guruorm.testing.MysqlServer;
import io.guruorm.testing.PostgresServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.opentest4j.TestAbortedException;

/** What is written of a catalog and loaded into an empty database is that catalog again. */
final class MadeAgain {

    private MadeAgain() {}

    static void onPostgres(String... statements) {
        DatabaseConfig first = PostgresServer.shared().createDatabase();
        DatabaseConfig second = PostgresServer.shared().createDatabase();
        try (Database from = Database.unpooled("main", first);
                Database to = Database.unpooled("main", second)) {
            check(from, to, statements);
        } finally {
            PostgresServer.shared().dropDatabase(first);
            PostgresServer.shared().dropDatabase(second);
        }
    }

    static void onMariadb(String... statements) {
        onMariadb(database -> run(database, statements));
    }

    static void onMariadb(Consumer<Database> make) {
        DatabaseConfig first = MariadbServer.shared().createDatabase();
        DatabaseConfig second = MariadbServer.shared().createDatabase();
        try (Database from = Database.unpooled("main", first);
                Database to = Database.unpooled("main", second)) {
            make.accept(from);
            check(from, to);
            assertThat(shown(to)).isEqualTo(shown(from));
        } finally {
            MariadbServer.shared().dropDatabase(first);
            MariadbServer.shared().dropDatabase(second);
        }
    }

    /** Skipped where no server is named. */
    static void onMysql(String... statements) {
        onMysql(database -> run(database, statements));
    }

    /** Skipped where no server is named. */
    static void onMysql(Consumer<Database> make) {
        onMysql(make, (from, to) -> assertThat(shown(to)).isEqualTo(shown(from)));
    }

    /** Without a look at what the server shows of the tables, as it shows some by half. */
    static void readOnMysql(String... statements) {
        onMysql(database -> run(database, statements), (from, to) -> {});
    }

    private static void onMysql(Consumer<Database> make, BiConsumer<Database, Database> compare) {
        MysqlServer server = MysqlServer.shared()
                .orElseThrow(() -> new TestAbortedException("GURUORM_TEST_MYSQL_URL names no server."));
        DatabaseConfig first = server.createDatabase();
        DatabaseConfig second = server.createDatabase();
        try (Database from = Database.unpooled("main", first);
                Database to = Database.unpooled("main", second)) {
            make.accept(from);
            check(from, to);
            compare.accept(from, to);
        } finally {
            server.dropDatabase(first);
            server.dropDatabase(second);
        }
    }

    static void onSqlite(Consumer<Database> make) {
        try (Database from = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite::memory:"));
                Database to = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite::memory:"))) {
            make.accept(from);
            check(from, to);
        }
    }

    static void check(Database from, Database to, String... statements) {
        run(from, statements);
        Catalog catalog = Catalog.of(from);
        List<String> script = CatalogScript.of(catalog, from.dialect());
        for (String statement : script) {
            to.dialect().lexer().statements(statement).forEach(part -> to.execute(part.sql()));
        }
        assertThat(CatalogDiff.between(catalog, Catalog.of(to)).differences()).isEmpty();
        assertThat(Catalog.of(to)).isEqualTo(catalog);
        assertThat(CatalogScript.of(Catalog.of(to), to.dialect())).isEqualTo(script);
    }

    private static void run(Database database, String... statements) {
        for (String statement : statements) {
            database.statement(statement.replace("?", "??"));
        }
    }

    /**
     * What the server itself says of all tables. Their indexes may come in another order, and what was asked for and is so
     * anyway may be left out, as a column's collation that is its table's. MySQL gives strings the character set of a column
     * once a table was altered.
     */
    private static Map<String, List<String>> shown(Database database) {
        Map<String, List<String>> shown = new TreeMap<>();
        database.statement("set session sql_mode = ''");
        String own = database.select("select database() as name").get(0).string("name");
        for (var row : database.select("select table_name as name from information_schema.tables"
                + " where table_schema = database() and table_type in ('BASE TABLE', 'SYSTEM VERSIONED')")) {
            String name = String.valueOf(row.string("name"));
            String text = database.select("show create table `" + name.replace("`", "``") + "`")
                    .get(0)
                    .string("Create Table");
            shown.put(
                    name,
                    String.valueOf(text)
                            .replaceAll(" AUTO_INCREMENT=[0-9]+| TRANSACTIONAL=1| USING (BTREE|HASH)", "")
                            .replaceAll(usualCollation(database, name), "")
                            .replaceAll("_(?:utf8mb[34]|latin1)'", "'")
                            .replace("`" + own + "`.", "")
                            .lines()
                            .map(line -> line.replaceAll(",$", ""))
                            .sorted()
                            .toList());
        }
        return shown;
    }

    private static String usualCollation(Database database, String table) {
        String collation = String.valueOf(database.select(
                        "select table_collation as collation from information_schema.tables"
                                + " where table_schema = database() and table_name = ?",
                        table)
                .get(0)
                .string("collation"));
        return "(?: CHARACTER SET [a-z0-9]+)? COLLATE " + collation + "(?=[ ,\n])";
    }
}
