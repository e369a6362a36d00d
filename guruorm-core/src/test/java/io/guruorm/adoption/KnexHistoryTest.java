package io.guruorm.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.jdbc.Row;
import io.guruorm.migration.MigrationException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnexHistoryTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2025, 1, 1, 12, 0);

    private final KnexHistory knex = new KnexHistory();

    @ParameterizedTest
    @CsvSource({
        "20250101120000_create_users.js,  2025_01_01_120000_create_users",
        "20250101120000_create_users.ts,  2025_01_01_120000_create_users",
        "20250101120000_create_users.cjs, 2025_01_01_120000_create_users",
        "20250101120000_create_users.mjs, 2025_01_01_120000_create_users",
        "20250101120000_create_users.cts, 2025_01_01_120000_create_users",
        "20250101120000_create_users.mts, 2025_01_01_120000_create_users",
        "20250101120000-createUsers.ts,   2025_01_01_120000_create_users",
        "2025_01_01_120000_create_users.js, 2025_01_01_120000_create_users",
        "create_users.js,                 create_users",
        "001_create_users,                001_create_users",
    })
    void nameIsThatOfTheFile(String file, String exact) {
        ForeignMigration read = read(ForeignRows.row(knex, 1, file, 1));
        assertThat(read.name()).isEqualTo(file);
        assertThat(read.exact()).last().isEqualTo(exact);
        assertThat(read.isCalled(file.replaceFirst("\\.\\w+$", ""))).isTrue();
    }

    @Test
    void batchAndTimeAreKept() {
        assertThat(read(ForeignRows.row(knex, 1, "a.js", 7, NOON)).batch()).isEqualTo(7);
        for (Object time : List.of(
                NOON,
                Instant.parse("2025-01-01T12:00:00Z"),
                1_735_732_800_000L,
                1_735_732_800_000.0,
                "2025-01-01 12:00:00",
                "2025-01-01 14:00:00+02",
                "2025-01-01T12:00:00.000Z")) {
            assertThat(read(ForeignRows.row(knex, 1, "a.js", 1, time)).ranAt())
                    .as(time.toString())
                    .isEqualTo(NOON);
        }
        assertThat(read(ForeignRows.row(knex, 1, "a.js", 1, "yesterday")).ranAt())
                .isNull();
        assertThat(read(ForeignRows.row(knex, 1, "a.js", 1, null)).ranAt()).isNull();
        assertThat(read(ForeignRows.row(knex, 1, "a.js", 1, 20_250_101)).ranAt())
                .isNull();
    }

    @Test
    void rowWithoutBatchIsRefused() {
        assertThatThrownBy(() -> read(ForeignRows.row(knex, 1, "a.js", null)))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("\"batch\"")
                .hasMessageContaining("a.js");
    }

    private ForeignMigration read(Row row) {
        return knex.read(List.of(row), KnownMigrations.none()).get(0);
    }
}
