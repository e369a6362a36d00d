package io.guruorm.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.ConfigurationException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftNameTest {

    private static final Instant NOW = Instant.parse("2025-11-29T14:52:47.9Z");

    @ParameterizedTest
    @ValueSource(strings = {"create_users_table", "CreateUsersTable", "create users table", " create-users-table "})
    void titleBecomesSnakeCase(String title) {
        assertThat(DraftName.words(title)).isEqualTo("create_users_table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../users", "users;", "größe", "_", "a__b", "a/b"})
    void otherCharactersAreRefused(String title) {
        assertThatThrownBy(() -> DraftName.words(title))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("create_users_table");
    }

    @Test
    void timeIsUtc() {
        assertThat(DraftName.time(NOW, List.of("README.md", "2025_11_29_145246_a.up.sql")))
                .isEqualTo("2025_11_29_145247");
    }

    @Test
    void timeComesAfterTheNewestNameInAnyForm() {
        assertThat(DraftName.time(NOW, List.of("M2025_11_29_145247_a.java", "2025_11_29_145259_b.down.sql")))
                .isEqualTo("2025_11_29_145300");
    }

    @Test
    void nameWhoseTimeIsNoneIsRefused() {
        assertThatThrownBy(() -> DraftName.time(NOW, List.of("2025_13_99_000000_a.up.sql")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("2025_13_99_000000_a.up.sql");
    }
}
