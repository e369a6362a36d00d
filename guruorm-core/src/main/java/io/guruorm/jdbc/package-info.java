/**
 * Runs statements over JDBC: databases, pools, transactions, rows and runnable queries.
 *
 * <p>May import {@code dialect}, {@code schema}, {@code sql}, {@code config} and {@code error}. Never {@code model},
 * {@code migration} or files.
 */
@NullMarked
package io.guruorm.jdbc;

import org.jspecify.annotations.NullMarked;
