package io.guruorm.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.dialect.ErrorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "23505, UNIQUE",
        "23503, FOREIGN_KEY",
        "23001, FOREIGN_KEY",
        "23502, NOT_NULL",
        "23514, CHECK",
        "40P01, DEADLOCK",
        "40001, SERIALIZATION",
        "55P03, LOCK_TIMEOUT",
        "57014, CANCELLED",
        "57P01, LOST_CONNECTION",
        "08006, LOST_CONNECTION",
        "08003, LOST_CONNECTION",
        "42P01, OTHER",
        ", OTHER",
    })
    void meansByItsState(String sqlState, ErrorKind kind) {
        assertThat(PostgresDialect.of(18).errorKind(sqlState, 0, "")).isEqualTo(kind);
    }
}
