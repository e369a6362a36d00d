package io.guruorm.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void bytesInTheUnitThatFits() {
        assertThat(Quantities.bytes(0L)).isEqualTo("0 B");
        assertThat(Quantities.bytes(1023L)).isEqualTo("1023 B");
        assertThat(Quantities.bytes(8192L)).isEqualTo("8.0 kB");
        assertThat(Quantities.bytes(1_503_238_553L)).isEqualTo("1.4 GB");
        assertThat(Quantities.bytes(Long.MAX_VALUE)).isEqualTo("8192.0 PB");
        assertThat(Quantities.bytes(null)).isEqualTo("-");
    }

    @Test
    void rowsInGroupsOfThreeDigits() {
        assertThat(Quantities.rows(1_234_567L)).isEqualTo("1,234,567");
        assertThat(Quantities.rows(null)).isEqualTo("-");
    }

    @Test
    void whatWouldSteerTheTerminalIsTakenOut() {
        assertThat(Quantities.oneLine(" a\n   b\u001b[31m\u2028c 🦊\t")).isEqualTo("a b [31m c 🦊");
        assertThat(Quantities.oneLine(null)).isEmpty();
    }
}
