/** What SQLite really does, on real files: schema changes, values, transactions, migrations. */
@NullMarked
package io.guruorm.contract.sqlite;

import org.jspecify.annotations.NullMarked;
