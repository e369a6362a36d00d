/**
 * The SQL of MariaDB.
 *
 * <p>May import {@code dialect} and what that may import. Never another dialect.
 */
@NullMarked
package io.guruorm.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
