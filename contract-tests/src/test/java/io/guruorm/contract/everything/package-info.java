/** Whole schemas, built by migrations and loaded from a dump: nobody can tell one from the other. */
@NullMarked
package io.guruorm.contract.everything;

import org.jspecify.annotations.NullMarked;
