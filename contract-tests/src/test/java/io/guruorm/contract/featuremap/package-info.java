/** The table of what Laravel's schema builder and migrations have, and what becomes of it here. */
@NullMarked
package io.guruorm.contract.featuremap;

import org.jspecify.annotations.NullMarked;
