/**
 * What a command is, what it is given and where it prints.
 *
 * <p>May import the core and {@code io.guruorm.cli.compile}; knows no single command. Only
 * {@link io.guruorm.cli.shell.CommandLineParser} names picocli.
 */
@NullMarked
package io.guruorm.cli.shell;

import org.jspecify.annotations.NullMarked;
