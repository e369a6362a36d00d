package io.guruorm.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.adoption.FlywayVersion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlywayTimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 1.1 2 10                 | 2000_01_01_000001 2000_01_01_000002 2000_01_01_000003 2000_01_01_000004",
                "20250101120000 20250102    | 2000_01_01_000001 2000_01_01_000002",
                "20250101 20250102          | 2025_01_01_000000 2025_01_02_000000",
                "202501011230 202501020000  | 2025_01_01_123000 2025_01_02_000000",
                "1 2 20250101120000         | 2000_01_01_000001 2000_01_01_000002 2025_01_01_120000",
                "20250101 20250101120000    | 2025_01_01_000000 2025_01_01_120000",
                "20250101 20250101000000    | 2000_01_01_000001 2000_01_01_000002",
                "20251340120000             | 2000_01_01_000001",
                "20250230                   | 2000_01_01_000001",
                "10122020                   | 2000_01_01_000001",
                "2025.01.01                 | 2000_01_01_000001",
                "19990101 20010101          | 1999_01_01_000000 2001_01_01_000000",
                "1 19990101                 | 2000_01_01_000001 2000_01_01_000002",
            })
    void namesAreInTheOrderOfTheVersions(String versions, String times) {
        List<FlywayVersion> sorted = List.of(versions.split(" ")).stream()
                .map(text -> FlywayVersion.of(text).orElseThrow())
                .sorted()
                .toList();
        assertThat(FlywayTimes.of(sorted).values()).containsExactly(times.split(" "));
    }
}
