package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.catalog.Catalog;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.contract.mysql.MysqlReleases;
import io.guruorm.dialect.Capability;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.StatementEvent;
import io.guruorm.testing.MariadbServer;
import io.guruorm.testing.MysqlServer;
import io.guruorm.testing.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class CatalogStatementsTest {

    private static final int FEW = 3;
    private static final int MANY = 300;
    private static final int MOST_STATEMENTS = 12;

    /** The release of MySQL 8.0 that keeps checks. */
    private static final int CHECKS = 16;

    @TempDir
    Path folder;

    private static void tables(Database database, int from, int to) {
        if (!database.dialect().supports(Capability.TRANSACTIONAL_DDL)) {
            each(database, from, to, "(parent desc, name(5))");
        } else {
            database.transaction(tx -> each(tx, from, to, "(parent desc, lower(name)) where id > 1"));
        }
    }

    private static void each(Database database, int from, int to, String over) {
        for (int i = from; i < to; i++) {
            database.statement(
                    "create table t" + i + " (id integer primary key, name varchar(20) unique, parent integer,"
                            + " foreign key (parent) references t" + Math.max(0, i - 1) + " (id), check (id > 0))");
            database.statement("create index i" + i + " on t" + i + " " + over);
        }
    }

    private static int statements(Database database, int tables) {
        List<StatementEvent> events = new ArrayList<>();
        database.listen(events::add);
        var catalog = Catalog.of(database);
        int sent = events.size();
        assertThat(catalog.tables()).hasSize(tables).allSatisfy(table -> {
            assertThat(table.columns()).hasSize(3);
            assertThat(table.foreignKeys()).hasSize(1);
            assertThat(table.checks()).hasSize(1);
            assertThat(table.keys()).hasSize(2);
            assertThat(table.indexes()).hasSizeGreaterThanOrEqualTo(2);
        });
        return sent;
    }

    private static void takesNoMoreForManyThanForFew(Database database) {
        database.dialect();
        tables(database, 0, FEW);
        int few = statements(database, FEW);
        tables(database, FEW, MANY);
        assertThat(statements(database, MANY)).isEqualTo(few).isPositive().isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void threeHundredTablesTakeNoMoreStatementsThanThreeOnPostgres() {
        DatabaseConfig config = PostgresServer.shared().createDatabase();
        try (Database database = Database.unpooled("main", config)) {
            takesNoMoreForManyThanForFew(database);
        } finally {
            PostgresServer.shared().dropDatabase(config);
        }
    }

    @Test
    void threeHundredTablesTakeNoMoreStatementsThanThreeOnMariadb() {
        DatabaseConfig config = MariadbServer.shared().createDatabase();
        try (Database database = Database.unpooled("main", config)) {
            for (String name : new String[] {"a", "b", "c"}) {
                database.statement("create sequence s" + name);
                database.statement("create view v" + name + " as select 1 as x");
            }
            takesNoMoreForManyThanForFew(database);
        } finally {
            MariadbServer.shared().dropDatabase(config);
        }
    }

    /** Views are asked one by one there. */
    @Test
    void threeHundredTablesTakeNoMoreStatementsThanThreeOnMysql() {
        MysqlServer server = MysqlServer.shared()
                .orElseThrow(() -> new TestAbortedException("GURUORM_TEST_MYSQL_URL names no server."));
        DatabaseConfig config = server.createDatabase();
        try (Database database = Database.unpooled("main", config)) {
            assumeTrue(MysqlReleases.isSince(database, CHECKS));
            database.statement("create view v as select 1 as x");
            takesNoMoreForManyThanForFew(database);
        } finally {
            server.dropDatabase(config);
        }
    }

    @Test
    void threeHundredTablesTakeNoMoreStatementsThanThreeOnSqlite() {
        try (Database database =
                Database.unpooled("main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("many.db")))) {
            takesNoMoreForManyThanForFew(database);
        }
    }
}
