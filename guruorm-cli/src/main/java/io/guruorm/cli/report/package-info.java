/**
 * How results look: for people as lines, tables and bars, for programs as JSON documents.
 *
 * <p>May import the core and {@code io.guruorm.cli.shell}.
 */
@NullMarked
package io.guruorm.cli.report;

import org.jspecify.annotations.NullMarked;
