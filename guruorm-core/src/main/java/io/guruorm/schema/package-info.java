/**
 * Tables and changes to them as values: definitions, changes, blueprints, snapshots, diff and reverse.
 *
 * <p>May import {@code sql} and {@code error}. Never {@code java.sql} or files.
 */
@NullMarked
package io.guruorm.schema;

import org.jspecify.annotations.NullMarked;
