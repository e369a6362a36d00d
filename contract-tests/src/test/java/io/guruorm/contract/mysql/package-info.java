/** What MySQL really does, on the server that the environment names: schema changes, statements, values, transactions, errors. */
@NullMarked
package io.guruorm.contract.mysql;

import org.jspecify.annotations.NullMarked;
