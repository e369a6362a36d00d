/** Exports of MongoDB on their way into real databases. */
@NullMarked
package io.guruorm.contract.mongo;

import org.jspecify.annotations.NullMarked;
