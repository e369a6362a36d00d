/** Seeders on a real server. */
@NullMarked
package io.guruorm.contract.seeding;

import org.jspecify.annotations.NullMarked;
