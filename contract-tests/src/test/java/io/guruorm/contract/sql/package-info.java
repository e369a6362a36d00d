/**
 * Statements and literals on real servers.
 *
 * <p>May import everything that is published.
 */
@NullMarked
package io.guruorm.contract.sql;

import org.jspecify.annotations.NullMarked;
