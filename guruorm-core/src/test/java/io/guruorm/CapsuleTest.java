package io.guruorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.GuruConfig;
import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.error.ConfigurationException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CapsuleTest {

    private static final DatabaseConfig FAR = DatabaseConfig.fromUrl("postgres://ann@far.invalid/shop");

    @AfterEach
    void nothingGlobal() {
        Databases.setGlobal(null);
    }

    @Test
    void mainIsTheDefaultElseTheFirst() {
        try (var one = new Capsule().addConnection("reports", FAR).addConnection(FAR);
                var other = new Capsule().addConnection("reports", FAR).addConnection("archive", FAR)) {
            assertThat(one.connection().name()).isEqualTo("main");
            assertThat(one.connection("reports").name()).isEqualTo("reports");
            assertThat(other.connection().name()).isEqualTo("reports");
        }
    }

    @Test
    void configurationBringsItsConnections() {
        var config =
                GuruConfig.load(Path.of("no-such-folder"), Map.of("DATABASE_URL", "postgres://ann@far.invalid/shop"));
        try (var capsule = Capsule.of(config)) {
            assertThat(capsule.connection().name()).isEqualTo("main");
        }
    }

    @Test
    void databaseOfOnesOwnIsTakenUnderItsName() {
        Database own = Database.offline("own", PostgresDialect.of(18));
        try (var capsule = new Capsule().addConnection(own)) {
            assertThat(capsule.connection()).isSameAs(own);
            capsule.setAsGlobal();
            assertThat(DB.connection()).isSameAs(own);
            assertThat(DB.connection("own")).isSameAs(own);
        }
    }

    @Test
    void connectionsAreAddedOnceAndBeforeUse() {
        assertThatThrownBy(() -> new Capsule().connection())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("addConnection");
        assertThatThrownBy(() -> new Capsule().addConnection(FAR).addConnection(FAR))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"main\" already");
        try (var capsule = new Capsule().addConnection(FAR)) {
            capsule.setAsGlobal();
            assertThatThrownBy(() -> capsule.addConnection("late", FAR))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("too late");
        }
    }
}
