package io.guruorm.schema;

/** Words for the databases of a server; not on SQLite. */
public sealed interface DatabaseCommands extends SchemaSink permits Schema {

    /**
     * Makes a database; cannot stand in a transaction.
     *
     * @param name its name; a dot is a part of it
     */
    default void createDatabase(String name) {
        apply(new DatabaseChange.CreateDatabase(Arguments.name(name, "database")));
    }

    /**
     * Takes a database away with all that is in it, if there is one; cannot stand in a transaction.
     *
     * @param name its name; a dot is a part of it
     */
    default void dropDatabaseIfExists(String name) {
        apply(new DatabaseChange.DropDatabase(Arguments.name(name, "database")));
    }
}
