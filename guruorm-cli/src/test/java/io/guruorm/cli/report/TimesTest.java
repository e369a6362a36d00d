package io.guruorm.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "999, 999 ms", "1234, 1.23 s", "59999, 60.00 s", "125000, 2 min 05 s"})
    void durationsAreShort(long millis, String text) {
        assertThat(Times.text(Duration.ofMillis(millis))).isEqualTo(text);
        assertThat(Times.column(Duration.ofMillis(millis))).endsWith(text).hasSizeGreaterThanOrEqualTo(8);
    }
}
