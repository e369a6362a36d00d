/**
 * The SQL of MySQL.
 *
 * <p>May import {@code dialect} and what that may import. Never another dialect.
 */
@NullMarked
package io.guruorm.dialect.mysql;

import org.jspecify.annotations.NullMarked;
