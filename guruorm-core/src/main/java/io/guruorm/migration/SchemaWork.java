package io.guruorm.migration;

import io.guruorm.dialect.Capability;
import io.guruorm.jdbc.Database;
import java.util.function.Supplier;

/** Work that changes the schema: all of it or nothing, where the database can do that. */
final class SchemaWork {

    private SchemaWork() {}

    /** Does it in a transaction, or without one where each change would end it. */
    static <R> R of(Database database, Supplier<R> work) {
        return database.dialect().supports(Capability.TRANSACTIONAL_DDL)
                ? database.inTransaction(tx -> work.get())
                : work.get();
    }
}
