/**
 * Turns the Java sources of {@code database/} into classes: in memory, by the JDK's own compiler, kept by content.
 *
 * <p>May import {@code io.guruorm.error} and {@code io.guruorm.migration} for the interface that it implements; knows
 * nothing of commands. Only {@link io.guruorm.cli.compile.JdkCompiler} names {@code javax.tools}.
 */
@NullMarked
package io.guruorm.cli.compile;

import org.jspecify.annotations.NullMarked;
