package io.guruorm.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThrownAtTest {

    @Test
    void innermostLineOfTheClassIsTold() {
        assertThat(ThrownAt.words(thrown(), "M2025_01_01_000000_a")).isEqualTo(" at M2025_01_01_000000_a.java:7");
    }

    @Test
    void nothingIsSaidOfAClassThatTookNoPart() {
        assertThat(ThrownAt.words(thrown(), "a")).isEmpty();
    }

    private static Throwable thrown() {
        Throwable thrown = new IllegalStateException();
        thrown.setStackTrace(List.of(
                        frame("java.util.List", "List.java", 99),
                        frame("shop.M2025_01_01_000000_a", null, -1),
                        frame("shop.M2025_01_01_000000_a$Row", "M2025_01_01_000000_a.java", 7),
                        frame("shop.M2025_01_01_000000_a", "M2025_01_01_000000_a.java", 3))
                .toArray(StackTraceElement[]::new));
        return thrown;
    }

    private static StackTraceElement frame(String type, String file, int line) {
        return new StackTraceElement(type, "up", file, line);
    }
}
