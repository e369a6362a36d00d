/**
 * Plans migrations, runs them and records what was run.
 *
 * <p>May import {@code catalog} and what lies below it, and {@code error}. Never {@code model}, and never the console: it
 * returns results and emits events.
 */
@NullMarked
package io.guruorm.migration;

import org.jspecify.annotations.NullMarked;
