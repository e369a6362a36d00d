/**
 * Completion scripts for shells, made of the commands' definitions.
 *
 * <p>May import {@code io.guruorm.cli.shell} and knows no single command. What does not depend on the commands stands in
 * the resources {@code completion.bash} and {@code completion.zsh}.
 */
@NullMarked
package io.guruorm.cli.completion;

import org.jspecify.annotations.NullMarked;
