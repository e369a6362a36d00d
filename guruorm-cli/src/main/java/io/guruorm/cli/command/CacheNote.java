package io.guruorm.cli.command;

import io.guruorm.catalog.SchemaCacheFile;
import io.guruorm.cli.shell.Session;
import io.guruorm.jdbc.Database;

/** Compares the schema cache of a project, if it has one, with the database in one query. */
final class CacheNote {

    private CacheNote() {}

    /** Says so if it is older; whether it is as new as the database. */
    static boolean current(Database database, Session session) {
        SchemaCacheFile file = new SchemaCacheFile(session.project().config().schemaCache(database.name()));
        if (!file.exists()) {
            return false;
        }
        boolean current = file.read().equals(database.columnsNow());
        if (!current) {
            session.console()
                    .note("The schema cache " + file.file()
                            + " is older than the schema. Write it again: guruorm schema:cache");
        }
        return current;
    }

    /** The database with its schema cache, where there is one that is up to date. */
    static Database known(Database database, Session session) {
        return current(database, session)
                ? database.knowing(
                        new SchemaCacheFile(session.project().config().schemaCache(database.name())).read())
                : database;
    }
}
