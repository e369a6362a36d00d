package io.guruorm.migration;

import io.guruorm.dialect.ScriptStatement;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Schema;

/** What a migration works with while it runs: the real thing, or what only writes down what it is told. */
interface Stage {

    /** Changes tables. */
    Schema schema();

    /** Sends statements; stands in for the database of its name. */
    Database database();

    /** Sends a statement of a SQL file. */
    void send(ScriptStatement statement);
}
