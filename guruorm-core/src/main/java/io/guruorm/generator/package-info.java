/**
 * Writes the text of new migrations, models, factories and seeders.
 *
 * <p>May import every room but the front hall. Never prints: the caller does.
 */
@NullMarked
package io.guruorm.generator;

import org.jspecify.annotations.NullMarked;
