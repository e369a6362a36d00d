package io.guruorm.config;

import io.guruorm.error.ConfigurationException;

/**
 * The settings of a connection's pool, checked: what the pool would silently put right is refused here.
 *
 * @param min connections that are kept open even when idle
 * @param max connections at most
 * @param idleTimeoutMillis after this an idle connection above {@code min} is closed; 0 never, else 10,000 or more
 * @param acquireTimeoutMillis how long a caller waits for a connection; 250 or more
 * @param maxLifetimeMillis after this a connection is replaced; 0 never, else 30,000 or more
 * @param keepaliveMillis how often an idle connection is tried; 0 never, else 30,000 or more
 * @param leakDetectionMillis a connection in use for longer is logged with its caller's trace; 0 never, else 2,000 or
 *     more
 */
public record PoolConfig(
        int min,
        int max,
        long idleTimeoutMillis,
        long acquireTimeoutMillis,
        long maxLifetimeMillis,
        long keepaliveMillis,
        long leakDetectionMillis) {

    /** The settings where nothing is said. */
    public static final PoolConfig DEFAULT = builder().build();

    private static final int IDLE_MARGIN_MILLIS = 1_000;

    /**
     * Checks the values against each other.
     *
     * @throws ConfigurationException naming the key that cannot stand
     */
    public PoolConfig {
        require(max >= 1, "max", max, "It must be 1 or more.");
        require(min >= 0, "min", min, "It must be 0 or more.");
        require(min <= max, "min", min, "It must not be more than pool.max, which is " + max + ".");
        require(acquireTimeoutMillis >= 250, "acquireTimeoutMillis", acquireTimeoutMillis, "It must be 250 or more.");
        requireZeroOr(10_000, "idleTimeoutMillis", idleTimeoutMillis);
        requireZeroOr(30_000, "maxLifetimeMillis", maxLifetimeMillis);
        requireZeroOr(30_000, "keepaliveMillis", keepaliveMillis);
        requireZeroOr(2_000, "leakDetectionMillis", leakDetectionMillis);
        if (maxLifetimeMillis > 0) {
            String lifetime = "pool.maxLifetimeMillis, which is " + maxLifetimeMillis + ".";
            require(
                    keepaliveMillis < maxLifetimeMillis,
                    "keepaliveMillis",
                    keepaliveMillis,
                    "It must be less than " + lifetime);
            require(
                    leakDetectionMillis <= maxLifetimeMillis,
                    "leakDetectionMillis",
                    leakDetectionMillis,
                    "It must not be more than " + lifetime);
            require(
                    min == max || idleTimeoutMillis + IDLE_MARGIN_MILLIS <= maxLifetimeMillis,
                    "idleTimeoutMillis",
                    idleTimeoutMillis,
                    "It must be at least a second less than " + lifetime);
        }
    }

    /** Begins with the defaults: 2 to 10 connections, 30 s idle, 30 s to wait, 30 minutes of life. */
    public static Builder builder() {
        return new Builder();
    }

    private static void requireZeroOr(long least, String key, long value) {
        require(value == 0 || value >= least, key, value, "It must be 0 (off), or " + least + " or more.");
    }

    private static void require(boolean held, String key, long value, String cure) {
        if (!held) {
            throw new ConfigurationException("pool." + key + " is " + value + ". " + cure);
        }
    }

    /** Collects the settings of a pool. */
    public static final class Builder {

        private int min = 2;
        private int max = 10;
        private long idleTimeoutMillis = 30_000;
        private long acquireTimeoutMillis = 30_000;
        private long maxLifetimeMillis = 1_800_000;
        private long keepaliveMillis;
        private long leakDetectionMillis;

        private Builder() {}

        /**
         * How many connections are kept open even when idle.
         *
         * @param connections 0 to {@code max}
         */
        public Builder min(int connections) {
            this.min = connections;
            return this;
        }

        /**
         * How many connections there are at most.
         *
         * @param connections 1 or more
         */
        public Builder max(int connections) {
            this.max = connections;
            return this;
        }

        /**
         * After what time an idle connection above {@code min} is closed.
         *
         * @param millis 0 for never, else 10,000 or more
         */
        public Builder idleTimeoutMillis(long millis) {
            this.idleTimeoutMillis = millis;
            return this;
        }

        /**
         * How long a caller waits for a connection.
         *
         * @param millis 250 or more
         */
        public Builder acquireTimeoutMillis(long millis) {
            this.acquireTimeoutMillis = millis;
            return this;
        }

        /**
         * After what time a connection is replaced.
         *
         * @param millis 0 for never, else 30,000 or more
         */
        public Builder maxLifetimeMillis(long millis) {
            this.maxLifetimeMillis = millis;
            return this;
        }

        /**
         * How often an idle connection is tried, so that no firewall forgets it.
         *
         * @param millis 0 for never, else 30,000 or more
         */
        public Builder keepaliveMillis(long millis) {
            this.keepaliveMillis = millis;
            return this;
        }

        /**
         * After what time of use a connection is logged as a possible leak, with its caller's trace.
         *
         * @param millis 0 for never, else 2,000 or more
         */
        public Builder leakDetectionMillis(long millis) {
            this.leakDetectionMillis = millis;
            return this;
        }

        /**
         * The settings, checked.
         *
         * @throws ConfigurationException naming the key that cannot stand
         */
        public PoolConfig build() {
            return new PoolConfig(
                    min,
                    max,
                    idleTimeoutMillis,
                    acquireTimeoutMillis,
                    maxLifetimeMillis,
                    keepaliveMillis,
                    leakDetectionMillis);
        }
    }
}
