/**
 * The {@code guruorm} command: each subcommand parses, calls the library and prints.
 *
 * <p>May import the core, {@code io.guruorm.mongo} and picocli; holds no logic of its own.
 */
@NullMarked
package io.guruorm.cli;

import org.jspecify.annotations.NullMarked;
