/** What MariaDB really does, on a real server: schema changes, statements, values, transactions, errors. */
@NullMarked
package io.guruorm.contract.mariadb;

import org.jspecify.annotations.NullMarked;
