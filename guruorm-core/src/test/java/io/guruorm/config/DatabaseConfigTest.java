package io.guruorm.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseConfigTest {

    @ParameterizedTest
    @CsvSource({
        "postgres://ann:pw@db:6000/shop,            db:6000/shop,         ann,  pw",
        "postgresql://ann@db/shop,                  db:5432/shop,         ann,  ",
        "pgsql://db/shop,                           db:5432/shop,         ,     ",
        "jdbc:postgresql://db:1/shop?user=ann&password=p%26w, db:1/shop,  ann,  p&w",
        "postgres:///shop,                          localhost:5432/shop,  ,     ",
        "postgres://ann:p%40%2F%3A%25+w@[::1]:7/s%20hop, [::1]:7/s hop,   ann,  p@/:%+w",
        "postgres://%C3%A4nn:@db/shop,              db:5432/shop,         änn,  ''",
        "postgres://ann:p@ss@db/shop,               db:5432/shop,         ann,  p@ss",
    })
    void urlIsTakenApart(String url, String address, String username, String password) {
        DatabaseConfig config = DatabaseConfig.fromUrl(url);

        assertThat(config.address()).isEqualTo(address);
        assertThat(config.username()).isEqualTo(username);
        assertThat(config.password()).isEqualTo(password);
    }

    @Test
    void queryHoldsOptions() {
        assertThat(DatabaseConfig.fromUrl("postgres://h/d?sslmode=require&application_name=my%20shop")
                        .options())
                .containsExactlyInAnyOrderEntriesOf(Map.of("sslmode", "require", "application_name", "my shop"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost/shop                         | does not begin with a scheme",
                "postgres://ann:s3cret@db               | names no database",
                "postgres://ann:s3cret@db/              | names no database",
                "postgres://ann:s3cret@db:x/shop        | port in the database's URL is no number",
                "postgres://ann:s3cret/more@db/shop     | port in the database's URL is no number",
                "postgres://ann:s3cret@db:0/shop        | port is 0",
                "postgres://ann:s3cret%4@db/shop        | password in the database's URL holds a %",
                "postgres://ann:s3cret%FF@db/shop       | password in the database's URL holds a %",
                "postgres://ann:s3cret@db/shop?sslmode  | option sslmode in the database's URL has no value",
                "sqlsrv://ann:s3cret@db/shop            | driver sqlsrv is not built yet",
                "http://ann:s3cret@db/shop              | no driver \"http\"",
                "postgres://ann:s3cret@a,b/shop         | not one name or IP address",
            })
    void wrongUrlIsRefusedWithoutItsPassword(String url, String message) {
        assertThatThrownBy(() -> DatabaseConfig.fromUrl(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    void textShowsNoPassword() {
        assertThat(DatabaseConfig.fromUrl("postgres://ann:s3cret@db/shop")).hasToString("pgsql ann@db:5432/shop");
    }

    @Test
    void builderCopiesAll() {
        DatabaseConfig config = DatabaseConfig.builder()
                .host("h")
                .port(1)
                .database("d")
                .username("u")
                .password("p")
                .option("sslmode", "require")
                .pool(PoolConfig.builder().max(3).build())
                .pooler(Pooler.TRANSACTION)
                .direct("other", 2)
                .showValues(true)
                .build();

        assertThat(config.toBuilder().build()).usingRecursiveComparison().isEqualTo(config);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void databaseMustBeNamed(String name) {
        assertThatThrownBy(() -> DatabaseConfig.builder().database(name).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("No database is named");
    }
}
