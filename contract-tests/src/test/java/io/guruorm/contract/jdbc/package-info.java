/** What a database does on a real server: values, transactions, pools, failures. */
@NullMarked
package io.guruorm.contract.jdbc;

import org.jspecify.annotations.NullMarked;
