package io.guruorm.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlywayNameTest {

    @ParameterizedTest
    @CsvSource({
        "V1__create_users,       VERSIONED,  1,    create users",
        "V1_1__Create_users,     VERSIONED,  1.1,  Create users",
        "V1.1__a,                VERSIONED,  1.1,  a",
        "V01.00__a,              VERSIONED,  1,    a",
        "V20250101120000__a__b,  VERSIONED,  20250101120000, a  b",
        "V2,                     VERSIONED,  2,    ''",
        "U3__create_users,       UNDO,       3,    create users",
        "B10__all,               BASELINE,   10,   all",
        "R__all_users,           REPEATABLE, '',   all users",
    })
    void nameTellsKindVersionAndDescription(String text, String kind, String version, String description) {
        FlywayName name = FlywayName.of(text).orElseThrow();
        assertThat(name.kind()).hasToString(kind);
        assertThat(name.version().map(FlywayVersion::toString))
                .isEqualTo(Optional.of(version).filter(v -> !v.isEmpty()));
        assertThat(name.description()).isEqualTo(description);
    }

    @ParameterizedTest
    @CsvSource({"create_users", "V__a", "Vone__a", "V1_a", "X1__a", "v1__a", "R1__a", "afterMigrate"})
    void otherNamesAreNone(String text) {
        assertThat(FlywayName.of(text)).isEmpty();
    }

    @Test
    void versionsAreOrderedAsNumbers() {
        List<FlywayVersion> sorted = List.of("2", "10", "1.10", "1", "1.2", "20250101", "1.0.1").stream()
                .map(text -> FlywayVersion.of(text).orElseThrow())
                .sorted()
                .toList();
        assertThat(sorted)
                .map(FlywayVersion::toString)
                .containsExactly("1", "1.0.1", "1.2", "1.10", "2", "10", "20250101");
        assertThat(FlywayVersion.of("1.0.0")).isEqualTo(FlywayVersion.of("1"));
        assertThat(FlywayVersion.of("0")).map(FlywayVersion::toString).contains("0");
        assertThat(FlywayVersion.of("1.")).isEmpty();
    }
}
