/**
 * The front hall: what a user's program meets first.
 *
 * <p>May import every room; is imported by none.
 */
@NullMarked
package io.guruorm;

import org.jspecify.annotations.NullMarked;
