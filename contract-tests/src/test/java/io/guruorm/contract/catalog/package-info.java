/** The catalog of real databases, read whole. */
@NullMarked
package io.guruorm.contract.catalog;

import org.jspecify.annotations.NullMarked;
