/**
 * Turns values into SQL text: the standard that every dialect shares, its capabilities, and in {@code
 * MysqlFamily…} what MySQL and MariaDB share.
 *
 * <p>May import {@code schema}, {@code sql} and {@code error}. Never connections or clocks, nor the package of any one
 * dialect.
 */
@NullMarked
package io.guruorm.dialect;

import org.jspecify.annotations.NullMarked;
