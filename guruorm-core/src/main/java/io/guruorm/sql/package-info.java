/**
 * Statements and expressions as immutable values, and the words that queries are written in.
 *
 * <p>May import {@code error} only.
 */
@NullMarked
package io.guruorm.sql;

import org.jspecify.annotations.NullMarked;
