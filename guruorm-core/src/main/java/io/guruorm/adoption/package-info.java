/**
 * Takes over the histories of other migration tools: reads their tables, finds out which of their migrations is which of
 * ours, and has what ran recorded.
 *
 * <p>May import {@code migration} and what it may import, and {@code error}. {@code migration} knows nothing of it.
 */
@NullMarked
package io.guruorm.adoption;

import org.jspecify.annotations.NullMarked;
