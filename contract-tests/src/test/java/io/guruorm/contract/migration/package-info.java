/**
 * What migrations promise, on a real server.
 *
 * <p>May import everything that is published.
 */
@NullMarked
package io.guruorm.contract.migration;

import org.jspecify.annotations.NullMarked;
