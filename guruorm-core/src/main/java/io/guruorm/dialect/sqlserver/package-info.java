/**
 * The SQL of SQL Server.
 *
 * <p>May import {@code dialect} and what that may import. Never another dialect.
 */
@NullMarked
package io.guruorm.dialect.sqlserver;

import org.jspecify.annotations.NullMarked;
