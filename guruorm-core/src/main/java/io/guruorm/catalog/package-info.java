/**
 * Asks a live database what it holds, and changes it: introspection, the live schema, dumps.
 *
 * <p>May import {@code jdbc} and what lies below it, and {@code error}. Never {@code migration} or {@code model}.
 */
@NullMarked
package io.guruorm.catalog;

import org.jspecify.annotations.NullMarked;
