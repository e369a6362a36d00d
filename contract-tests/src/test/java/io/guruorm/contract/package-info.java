/**
 * What every dialect must do alike, on real servers, and the command line as a process.
 *
 * <p>May import everything that is published.
 */
@NullMarked
package io.guruorm.contract;

import org.jspecify.annotations.NullMarked;
