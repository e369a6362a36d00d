package io.guruorm.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.error.ConfigurationException;
import io.guruorm.error.GuruException;
import io.guruorm.migration.MigrationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    @ParameterizedTest
    @CsvSource({"FAILED, 1", "USAGE, 2", "LOCKED, 4", "REPAIR, 5", "CANCELLED, 143"})
    void kindsOfMigrationErrorsHaveTheirCodes(MigrationException.Kind kind, int code) {
        assertThat(Failure.of(new MigrationException(kind, "What."), false)).isEqualTo(new Failure(code, "What."));
    }

    @Test
    void configurationIsUsageAndProductionHasItsOwn() {
        assertThat(Failure.of(new ConfigurationException("What."), false).exitCode())
                .isEqualTo(2);
        assertThat(Failure.of(new ProductionException("migrate"), false).exitCode())
                .isEqualTo(6);
        assertThat(Failure.of(new GuruException("What."), false).exitCode()).isEqualTo(1);
    }

    @Test
    void messageIsOneParagraph() {
        assertThat(Failure.of(new GuruException("One\n  two\r\nthree "), false).message())
                .isEqualTo("One two three");
    }

    @Test
    void faultOfOursIsCalledThat() {
        assertThat(Failure.of(new NullPointerException("it"), false).message())
                .contains("A fault in guruorm", "--debug");
    }

    @Test
    void lackOfMemoryIsToldWithItsCure() {
        assertThat(Failure.of(new OutOfMemoryError(), false).message())
                .contains("ran out of memory", "GURUORM_OPTS=-Xmx");
    }

    @Test
    void whatFailsAfterTheSignalIsCancelled() {
        assertThat(Failure.of(new GuruException("Stopped."), true))
                .isEqualTo(new Failure(143, "Cancelled by a signal. Stopped."));
        assertThat(Failure.of(new ConfigurationException("What."), true).exitCode())
                .isEqualTo(2);
    }
}
