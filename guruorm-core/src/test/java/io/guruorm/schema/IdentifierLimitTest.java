package io.guruorm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.GuruException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IdentifierLimitTest {

    private final IdentifierLimit limit = new IdentifierLimit("PostgreSQL", 63);

    @Test
    void generatedNameWithinTheLimitStaysAsItIs() {
        assertThat(limit.fit("a".repeat(63))).isEqualTo("a".repeat(63));
    }

    @Test
    void generatedNameOverTheLimitKeepsItsStartAndEndsWithItsHash() {
        assertThat(limit.fit("a".repeat(64))).isEqualTo("a".repeat(54) + "_ffe054fe");
    }

    @Test
    void longNameIsCutAtACharacterNotInsideOne() {
        var shortened = limit.fit("x" + "👍".repeat(20));
        assertThat(shortened).startsWith("x" + "👍".repeat(13) + "_");
        assertThat(shortened.getBytes(StandardCharsets.UTF_8)).hasSize(53 + 1 + 8);
    }

    @Test
    void twoLongNamesWithOneStartDiffer() {
        assertThat(limit.fit("a".repeat(70) + "1")).isNotEqualTo(limit.fit("a".repeat(70) + "2"));
    }

    @Test
    void givenNameOverTheLimitIsRefusedByName() {
        var name = "ä".repeat(32);
        assertThatThrownBy(() -> limit.check(name))
                .isInstanceOf(GuruException.class)
                .hasMessage("The name \"" + name + "\" has 64 bytes; PostgreSQL takes 63. Give a shorter one.");
    }

    @Test
    void aCharacterThatNoNameTakesIsRefused() {
        var narrow = new IdentifierLimit("MariaDB", 64, IdentifierLimit.Unit.NARROW_CHARACTERS);
        assertThat(narrow.check("ü한".repeat(32))).hasSize(64);
        assertThatThrownBy(() -> narrow.check("ü".repeat(65)))
                .hasMessageContaining("has 65 characters; MariaDB takes 64");
        assertThatThrownBy(() -> narrow.check("a🙂"))
                .isInstanceOf(GuruException.class)
                .hasMessage(
                        "The name \"a🙂\" holds a character of four bytes, such as an emoji; MariaDB takes none in a"
                                + " name. Give another one.");
    }
}
