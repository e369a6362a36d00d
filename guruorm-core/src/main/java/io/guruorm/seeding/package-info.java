/**
 * Fills a database with rows: seeders, their runner and factories.
 *
 * <p>May import {@code model}, {@code catalog} and what lies below them, and {@code error}. Never {@code migration}.
 */
@NullMarked
package io.guruorm.seeding;

import org.jspecify.annotations.NullMarked;
