/**
 * Reads exports of MongoDB as rows.
 *
 * <p>May import the core and the BSON library.
 */
@NullMarked
package io.guruorm.mongo;

import org.jspecify.annotations.NullMarked;
