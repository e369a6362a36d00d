/**
 * A small shop, written as a user of the library would.
 *
 * <p>May import everything that is published.
 */
@NullMarked
package io.guruorm.examples.neastore;

import org.jspecify.annotations.NullMarked;
