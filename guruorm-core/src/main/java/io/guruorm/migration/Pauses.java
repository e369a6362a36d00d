package io.guruorm.migration;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next try: longer each time, and never in step with others who wait too. */
final class Pauses {

    private static final long FIRST_POLL_MILLIS = 50;
    private static final long LONGEST_POLL_MILLIS = 1_000;
    private static final long FIRST_RETRY_MILLIS = 500;
    private static final long LONGEST_RETRY_MILLIS = 8_000;

    private Pauses() {}

    /** Between two looks at a lock; tries are counted from 1. */
    static Duration poll(int tries) {
        return jitter(doubled(FIRST_POLL_MILLIS, tries, LONGEST_POLL_MILLIS));
    }

    /** Between two attempts at a migration; attempts are counted from 1. */
    static Duration retry(int attempt) {
        return jitter(doubled(FIRST_RETRY_MILLIS, attempt, LONGEST_RETRY_MILLIS));
    }

    private static long doubled(long first, int count, long longest) {
        return Math.min(longest, first << Math.min(count - 1, 10));
    }

    /** From half of it to the whole. */
    private static Duration jitter(long millis) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
    }
}
