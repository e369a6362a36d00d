package io.guruorm.sql;

import org.jspecify.annotations.Nullable;

/**
 * What rows are sorted by.
 *
 * @param by the column or expression
 * @param direction which way; null for a raw fragment that says it itself
 */
public record Order(Expression by, @Nullable Direction direction) {}
