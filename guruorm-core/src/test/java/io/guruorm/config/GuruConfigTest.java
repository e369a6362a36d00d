package io.guruorm.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuruConfigTest {

    private static final String SHOP = """
            environment: ${GURUORM_ENV:local}
            default: main
            connections:
              main:
                driver: pgsql
                host: db.example
                port: 6432
                database: shop
                username: ann
                password: ${DB_PASSWORD}
                pool: { min: 1, max: 5, idleTimeoutMillis: 20000 }
                direct: { port: 5432 }
                pooler: transaction
              reports:
                url: postgres://bob:b%40b@reports.example/figures?sslmode=require
                migrations: database/reports
            migrations: { table: history }
            paths: { migrations: db/migrations, seeders: db/seeders }
            classpath: [ out/classes ]
            """;

    @TempDir
    Path folder;

    @Test
    void fileIsReadWithVariablesFromTheEnvironment() throws IOException {
        GuruConfig config = load(SHOP, Map.of("DB_PASSWORD", "s3cret"));

        DatabaseConfig main = config.connection();
        assertThat(main.address()).isEqualTo("db.example:6432/shop");
        assertThat(main.username()).isEqualTo("ann");
        assertThat(main.password()).isEqualTo("s3cret");
        assertThat(main.pooler()).isEqualTo(Pooler.TRANSACTION);
        assertThat(main.pool())
                .isEqualTo(PoolConfig.builder()
                        .min(1)
                        .max(5)
                        .idleTimeoutMillis(20_000)
                        .build());
        assertThat(config.environment()).isEqualTo("local");
        assertThat(config.isProduction()).isFalse();
        assertThat(config.connectionNames()).containsExactly("main", "reports");
        assertThat(config.migrationsTable()).isEqualTo("history");
        assertThat(config.migrationsFolder("main")).isEqualTo(folder.resolve("db/migrations"));
        assertThat(config.migrationsFolder("reports")).isEqualTo(folder.resolve("database/reports"));
        assertThat(config.seedersFolder()).isEqualTo(folder.resolve("db/seeders"));
        assertThat(config.classpath()).containsExactly(folder.resolve("out/classes"));
    }

    @Test
    void directAddressIsPastThePooler() throws IOException {
        DatabaseConfig direct =
                load(SHOP, Map.of("DB_PASSWORD", "x")).connection().direct().orElseThrow();

        assertThat(direct.address()).isEqualTo("db.example:5432/shop");
        assertThat(direct.pooler()).isEqualTo(Pooler.NONE);
        assertThat(direct.direct()).isEmpty();
    }

    @Test
    void connectionMayBeUrl() throws IOException {
        DatabaseConfig reports = load(SHOP, Map.of()).connection("reports");

        assertThat(reports.address()).isEqualTo("reports.example:5432/figures");
        assertThat(reports.password()).isEqualTo("b@b");
        assertThat(reports.options()).containsExactly(Map.entry("sslmode", "require"));
    }

    @Test
    void databaseUrlReplacesTheAddressOfTheDefaultConnectionAndNothingElse() throws IOException {
        GuruConfig config = load(SHOP, Map.of("DATABASE_URL", "postgres://eve:pw@other.example:7000/copy"));

        DatabaseConfig main = config.connection();
        assertThat(main.address()).isEqualTo("other.example:7000/copy");
        assertThat(main.username()).isEqualTo("eve");
        assertThat(main.password()).isEqualTo("pw");
        assertThat(main.pool().max()).isEqualTo(5);
        assertThat(main.pooler()).isEqualTo(Pooler.TRANSACTION);
        assertThat(config.connection("reports").address()).isEqualTo("reports.example:5432/figures");
        assertThat(config.migrationsTable()).isEqualTo("history");
    }

    @Test
    void databaseUrlAloneIsEnough() {
        GuruConfig config = GuruConfig.load(folder, Map.of("DATABASE_URL", "postgres://ann@localhost/shop"));

        assertThat(config.defaultConnection()).isEqualTo("main");
        assertThat(config.connection().address()).isEqualTo("localhost:5432/shop");
        assertThat(config.migrationsTable()).isEqualTo("migrations");
        assertThat(config.migrationsFolder("main")).isEqualTo(folder.resolve("database/migrations"));
    }

    @Test
    void variablesComeFromTheEnvironmentThenFromTheEnvFile() throws IOException {
        Files.writeString(folder.resolve(".env"), "DB_PASSWORD=\"from # file\"\nGURUORM_ENV='staging'\n");

        assertThat(load(SHOP, Map.of()).connection().password()).isEqualTo("from # file");
        assertThat(load(SHOP, Map.of()).environment()).isEqualTo("staging");
        assertThat(load(SHOP, Map.of("DB_PASSWORD", "from env")).connection().password())
                .isEqualTo("from env");
    }

    @Test
    void emptyDatabaseUrlIsNamed() {
        assertThatThrownBy(() -> load(SHOP, Map.of("DATABASE_URL", "")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("DATABASE_URL is set, but it is empty");
    }

    @Test
    void databaseUrlMayStandInTheEnvFile() throws IOException {
        Files.writeString(folder.resolve(".env"), "DATABASE_URL=postgres://ann@localhost:1/shop\n");

        assertThat(GuruConfig.load(folder, Map.of()).connection().port()).isEqualTo(1);
    }

    @Test
    void variableWithoutValueIsNamedWhenItsConnectionIsAskedFor() throws IOException {
        GuruConfig config = load(SHOP, Map.of());

        assertThatThrownBy(config::connection)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("connections.main.password (guruorm.yml, line 10)")
                .hasMessageContaining("DB_PASSWORD");
    }

    @Test
    void nothingConfiguredNamesTheWays() {
        GuruConfig config = GuruConfig.load(folder, Map.of());

        assertThat(config.seedersFolder()).isEqualTo(folder.resolve("database/seeders"));
        assertThatThrownBy(config::connection)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("guruorm.yml")
                .hasMessageContaining("DATABASE_URL");
    }

    @Test
    void unknownConnectionNamesTheNearest() throws IOException {
        GuruConfig config = load(SHOP, Map.of());

        assertThatThrownBy(() -> config.connection("report"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no connection \"report\". Did you mean \"reports\"? Configured: main, reports.");
    }

    @Test
    void dollarTwiceIsPlainDollar() throws IOException {
        String yaml = "connections: { main: { database: shop, password: 'a$${b}c$d' } }";

        assertThat(load(yaml, Map.of()).connection().password()).isEqualTo("a${b}c$d");
    }

    @Test
    void passwordOfDigitsStaysAsWritten() throws IOException {
        String yaml = "connections: { main: { database: shop, password: 007 } }";

        assertThat(load(yaml, Map.of()).connection().password()).isEqualTo("007");
    }

    @Test
    void singleConnectionIsTheDefault() throws IOException {
        assertThat(load("connections: { shop: { database: shop } }", Map.of()).defaultConnection())
                .isEqualTo("shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "conections: {}|conections (guruorm.yml, line 1) is no known key. Did you mean \"connections\"?",
                "connections: { main: { hots: x } }|connections.main.hots (guruorm.yml, line 1) is no known key. Did you mean \"host\"?",
                "connections: { main: { read: { host: x } } }|connections.main.read (guruorm.yml, line 1) is no known key.",
                "connections: { main: { pool: { maxx: 1 } } }|connections.main.pool.maxx (guruorm.yml, line 1) is no known key. Did you mean \"max\"?",
                "connections: { main: { direct: { database: x } } }|connections.main.direct.database (guruorm.yml, line 1) is no known key.",
                "paths: { factories: x }|paths.factories (guruorm.yml, line 1) is no known key.",
                "connections: { main: { host: a, host: b } }|connections.main.host (guruorm.yml, line 1) stands here a second time.",
                "connections: [ main ]|connections (guruorm.yml, line 1) must hold keys and values.",
                "connections: { a: { database: x }, b: { database: x } }|several connections and none called main",
                "{ default: mian, connections: { main: { database: x } } }|default (guruorm.yml, line 1) is \"mian\", and there is no such connection. Did you mean \"main\"?",
                "environment: ${X|holds a ${ without a }",
                "migrations: { table: '' }|migrations.table (guruorm.yml, line 1) is empty.",
                "a: b: c|guruorm.yml, line 1 is no YAML",
            })
    void wrongFileIsRefusedAtOnce(String yaml, String message) {
        assertThatThrownBy(() -> load(yaml, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "port: x, database: d|connections.main.port (guruorm.yml, line 1) is \"x\", and must be a whole number.",
                "port: 70000, database: d|connections.main.port (guruorm.yml, line 1): port is 70000. It must be from 1 to 65535.",
                "port: [ 1 ], database: d|connections.main.port (guruorm.yml, line 1) must be one value, not a list or mapping.",
                "port: , database: d|connections.main.port (guruorm.yml, line 1) has no value.",
                "host: a|connections.main (guruorm.yml, line 1): No database is named.",
                "driver: sqlsrv, database: d|connections.main.driver (guruorm.yml, line 1): The driver sqlsrv is not built yet. This version supports pgsql, mariadb, mysql and sqlite.",
                "driver: pgsq, database: d|There is no driver \"pgsq\". Did you mean \"pgsql\"? This version supports pgsql, mariadb, mysql and sqlite.",
                "driver: oracle, database: d|There is no driver \"oracle\". This version supports pgsql, mariadb, mysql and sqlite.",
                "database: d, pool: { min: 11 }|connections.main.pool (guruorm.yml, line 1): pool.min is 11. It must not be more than pool.max, which is 10.",
                "database: d, pool: { max: many }|connections.main.pool.max (guruorm.yml, line 1) is \"many\", and must be a whole number.",
                "database: d, pooler: session|There is no pooler \"session\". Known are: none, transaction.",
                "database: d, showValues: yes|connections.main.showValues (guruorm.yml, line 1) is \"yes\", and must be true or false.",
                "url: 'postgres://h/d', host: x|connections.main.host (guruorm.yml, line 1) stands beside url",
                "database: d, host: /var/run|is not one name or IP address",
            })
    void wrongConnectionIsRefusedWhenAskedFor(String entries, String message) throws IOException {
        GuruConfig config = load("connections: { main: { " + entries + " } }", Map.of());

        assertThatThrownBy(config::connection)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void envFileIsReadWhateverTheFolderIsCalled() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("my ünï.env"));
        Files.writeString(odd.resolve(".env"), "DATABASE_URL=postgres://ann:s3cret@db.example/shop\n");

        assertThat(GuruConfig.load(odd, Map.of()).connection().password()).isEqualTo("s3cret");
    }

    @ParameterizedTest
    @CsvSource({"production, true", "Production, true", "' PRODUCTION ', true", "productions, false", "local, false"})
    void productionIsProductionInAnySpelling(String environment, boolean production) throws IOException {
        assertThat(load(SHOP, Map.of("GURUORM_ENV", environment)).isProduction())
                .isEqualTo(production);
    }

    @Test
    void brokenYamlShowsNoPassword() {
        assertThatThrownBy(() -> load("connections:\n  main: { password: s3cret, : : }", Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    void brokenEnvFileShowsNoPassword() throws IOException {
        Files.writeString(folder.resolve(".env"), "# ours\n\nA=1\nexport DB_PASSWORD=s3cret\n");

        assertThatThrownBy(() -> GuruConfig.load(folder, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(".env, line 4, holds a line that is not NAME=value")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    void valueThatWouldBeCutAtItsHashIsRefused() throws IOException {
        Files.writeString(folder.resolve(".env"), "A=1 # fine\nDB_PASSWORD=s3#cret\n");

        assertThatThrownBy(() -> GuruConfig.load(folder, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("line 2: the value of DB_PASSWORD holds a #")
                .hasMessageNotContaining("s3");
    }

    @Test
    void otherConnectionsNeedTheirOwnFolderOfMigrations() throws IOException {
        String yaml = "connections: { main: { database: a }, other: { database: b } }";

        assertThatThrownBy(() -> load(yaml, Map.of()).migrationsFolder("other"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"other\" has no folder of migrations");
    }

    private GuruConfig load(String yaml, Map<String, String> environment) throws IOException {
        Files.writeString(folder.resolve("guruorm.yml"), yaml);
        return GuruConfig.load(folder, environment);
    }
}
