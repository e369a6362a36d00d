package io.guruorm.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunLockTest {

    /** Two versions of this library must never disagree on it: each would run while the other does. */
    @Test
    void theKeyIsTheSameInEveryVersion() {
        assertThat(RunLock.key("shop", "public.migrations")).isEqualTo(KEY);
    }

    private static final long KEY = -3419257465206036912L;

    @Test
    void eachHistoryHasItsOwnKey() {
        assertThat(RunLock.key("shop", "public.migrations"))
                .isNotEqualTo(RunLock.key("shop", "tenant.migrations"))
                .isNotEqualTo(RunLock.key("blog", "public.migrations"));
    }

    @Test
    void aHolderIsNamedWithWhatIsKnown() {
        Instant since = Instant.parse("2025-11-30T10:00:00Z");
        assertThat(new LockHolder(7, "guruorm", "ann", "10.0.0.7", since, ""))
                .hasToString("process 7 (\"guruorm\", user ann, from 10.0.0.7, since 2025-11-30T10:00:00Z)");
        assertThat(new LockHolder(7, "", "ann", null, null, "")).hasToString("process 7 (user ann)");
        assertThat(LockHolders.UNKNOWN).hasToString("a session that has just let go");
    }
}
