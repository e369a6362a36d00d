/**
 * The commands, a class each: parse, call the library, print; no logic of their own.
 *
 * <p>May import the core, {@code io.guruorm.cli.shell}, {@code io.guruorm.cli.report}, {@code io.guruorm.cli.completion}
 * and {@code io.guruorm.cli.compile}.
 */
@NullMarked
package io.guruorm.cli.command;

import org.jspecify.annotations.NullMarked;
