/**
 * The SQL of SQLite 3.35 and later.
 *
 * <p>May import {@code dialect}, {@code schema}, {@code sql} and {@code error}; no other dialect, and no connection.
 */
@NullMarked
package io.guruorm.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
