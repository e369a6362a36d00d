package io.guruorm.jdbc;

import java.util.function.Supplier;

/** What can be asked about a database's connections. */
public final class Pool {

    private final Supplier<PoolStats> counts;

    Pool(Supplier<PoolStats> counts) {
        this.counts = counts;
    }

    /**
     * The counts of this moment. A database without a pool counts its one connection; over somebody else's data source
     * only what this database has borrowed is known.
     */
    public PoolStats stats() {
        return counts.get();
    }
}
