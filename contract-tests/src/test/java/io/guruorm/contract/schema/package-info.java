/**
 * The schema builder on real servers.
 *
 * <p>May import everything that is published.
 */
@NullMarked
package io.guruorm.contract.schema;

import org.jspecify.annotations.NullMarked;
