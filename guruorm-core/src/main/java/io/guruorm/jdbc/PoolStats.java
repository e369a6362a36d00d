package io.guruorm.jdbc;

/**
 * How busy a pool is at one moment.
 *
 * @param active connections in use
 * @param idle connections waiting for use
 * @param total connections open
 * @param waiting threads that wait for a connection
 * @param max connections at most
 */
public record PoolStats(int active, int idle, int total, int waiting, int max) {}
