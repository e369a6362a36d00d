/**
 * The SQL of PostgreSQL.
 *
 * <p>May import {@code dialect} and what that may import. Never another dialect.
 */
@NullMarked
package io.guruorm.dialect.postgres;

import org.jspecify.annotations.NullMarked;
