/**
 * The exceptions that a caller may want to catch, and the near names for their messages.
 *
 * <p>May import no other room; every room may import it.
 */
@NullMarked
package io.guruorm.error;

import org.jspecify.annotations.NullMarked;
