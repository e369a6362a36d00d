/**
 * What is written of a catalog: the statements that make it again, in what two of them differ and the statements that
 * mend it, and the file that a schema is kept in. Pure; values in, text out.
 */
@NullMarked
package io.guruorm.catalog.script;

import org.jspecify.annotations.NullMarked;
