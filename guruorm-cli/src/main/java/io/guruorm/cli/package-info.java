/**
 * The {@code guruorm} command: finds what was asked for, runs it, and ends with its exit code.
 *
 * <p>Sits above {@code command}, {@code report} beside {@code completion}, {@code shell} and {@code compile}, in this
 * order; none of them imports what is above it. Holds no logic of the library's.
 */
@NullMarked
package io.guruorm.cli;

import org.jspecify.annotations.NullMarked;
