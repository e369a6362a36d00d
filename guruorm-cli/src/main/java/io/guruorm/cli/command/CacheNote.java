package io.guruorm.cli.command;

import io.guruorm.catalog.SchemaCacheFile;
import io.guruorm.cli.shell.Session;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.SchemaCache;

/** Compares the schema cache of a project, if it has one, with the database in one query. */
final class CacheNote {

    private CacheNote() {}

    /** Says so if it is older or damaged; what came before it is done all the same. */
    static void tell(Database database, Session session) {
        var unused = known(database, session);
    }

    /** The database with its schema cache, where there is one that is up to date; else says what is wrong with it. */
    static Database known(Database database, Session session) {
        SchemaCacheFile file = new SchemaCacheFile(session.project().config().schemaCache(database.name()));
        if (!file.exists()) {
            return database;
        }
        SchemaCache cache;
        try {
            cache = file.read();
        } catch (GuruException damaged) {
            session.console().note(String.valueOf(damaged.getMessage()));
            return database;
        }
        if (cache.equals(database.columnsNow())) {
            return database.knowing(cache);
        }
        session.console()
                .note("The schema cache " + file.file()
                        + " is older than the schema. Write it again: guruorm schema:cache");
        return database;
    }
}
