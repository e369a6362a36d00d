package io.guruorm.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolConfigTest {

    @Test
    void defaultsAreThoseOfTheDocumentation() {
        assertThat(PoolConfig.DEFAULT).isEqualTo(new PoolConfig(2, 10, 30_000, 30_000, 1_800_000, 0, 0));
    }

    /** What the pool would put right in silence is refused. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " 2| 0|30000|30000|1800000|    0|   0| pool.max is 0. It must be 1 or more.",
                "-1|10|30000|30000|1800000|    0|   0| pool.min is -1. It must be 0 or more.",
                "11|10|30000|30000|1800000|    0|   0| pool.min is 11. It must not be more than pool.max, which is 10.",
                " 2|10| 9999|30000|1800000|    0|   0| pool.idleTimeoutMillis is 9999. It must be 0 (off), or 10000 or more.",
                " 2|10|   -1|30000|1800000|    0|   0| pool.idleTimeoutMillis is -1. It must be 0 (off), or 10000 or more.",
                " 2|10|30000|  249|1800000|    0|   0| pool.acquireTimeoutMillis is 249. It must be 250 or more.",
                " 2|10|30000|30000|  29999|    0|   0| pool.maxLifetimeMillis is 29999. It must be 0 (off), or 30000 or more.",
                " 2|10|30000|30000|1800000|29999|   0| pool.keepaliveMillis is 29999. It must be 0 (off), or 30000 or more.",
                " 2|10|30000|30000|  40000|40000|   0| pool.keepaliveMillis is 40000. It must be less than pool.maxLifetimeMillis, which is 40000.",
                " 2|10|30000|30000|1800000|    0|1999| pool.leakDetectionMillis is 1999. It must be 0 (off), or 2000 or more.",
                " 2|10|10000|30000|  30000|    0|30001| pool.leakDetectionMillis is 30001. It must not be more than pool.maxLifetimeMillis, which is 30000.",
                " 2|10|30000|30000|  30999|    0|   0| pool.idleTimeoutMillis is 30000. It must be at least a second less than pool.maxLifetimeMillis, which is 30999.",
            })
    void valueThatCannotStandIsNamed(
            int min, int max, long idle, long acquire, long lifetime, long keepalive, long leak, String message) {
        assertThatThrownBy(() -> new PoolConfig(min, max, idle, acquire, lifetime, keepalive, leak))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void zeroMeansOff() {
        var off = new PoolConfig(0, 1, 0, 250, 0, 0, 0);

        assertThat(off.idleTimeoutMillis()).isZero();
    }
}
