package io.guruorm.dialect;

import io.guruorm.sql.CheckReturnValue;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * Questions to a database's catalog. The columns of the answers have the same names in all dialects. A table is named as
 * its user would name it: {@code table} is looked for where the session looks, {@code schema.table} only there.
 */
@CheckReturnValue
public interface CatalogQueries {

    /** Asks whether there is a table: one row with a boolean {@code answer}. */
    Sql hasTable(String table);

    /** Asks whether there is a view, materialized or not: one row with a boolean {@code answer}. */
    Sql hasView(String view);

    /** Asks whether a table has a column: one row with a boolean {@code answer}. */
    Sql hasColumn(String table, String column);

    /** Asks whether a table has an index of that name: one row with a boolean {@code answer}. */
    Sql hasIndex(String table, String index);

    /** Asks whether a table has an index over just these columns, in this order: one row with a boolean {@code answer}. */
    Sql hasIndex(String table, List<String> columns);

    /**
     * Asks for the columns of a table, in their order; no row where there is no such table. Each row has {@code name};
     * {@code type} as the database writes it, of a domain the one below it; and the booleans {@code nullable}, {@code
     * has_default}, {@code generated} (no insert may give a value) and {@code enumerated}.
     */
    Sql columns(String table);

    /** Asks for the indexes of a table: rows of {@code name} and {@code columns}, a list that is null for expressions. */
    Sql indexes(String table);

    /**
     * Asks how far a table reaches: no row where there is no such table, else one of the booleans {@code reads_itself}
     * (who reads it reads no other: it is no view and has no partition or heir) and {@code changes_itself} (a changed row
     * changes no other table: there is also no trigger, no rule, and no foreign key that passes the change on).
     */
    Sql reach(String table);

    /**
     * Asks for all that somebody has made in the session's own schemas and that belongs to no extension: rows of
     * {@code kind} (a {@link DatabaseObject.Kind} in lower case), {@code namespace}, {@code name} and {@code arguments}
     * (of a routine, else empty).
     */
    Sql ownObjects();

    /**
     * Drops objects of one kind, with what depends on them, in one statement where the database can.
     *
     * @param kind the kind of all of them
     * @param objects at least one
     */
    List<Sql> drop(DatabaseObject.Kind kind, List<DatabaseObject> objects);

    /**
     * Asks what the server is: one row of {@code version} (its name and version, for people), {@code name} (of the
     * database), {@code username} (of the session) and {@code allowed} (how many connections it takes in all);
     * the last two are null where the database has no such thing.
     */
    Sql server();

    /**
     * Asks who is connected to the session's database: rows of {@code application}, {@code username}, {@code total} (its
     * connections), {@code active} (those that run a statement) and {@code idle_in_transaction} (null where the user may not know); most connections first.
     */
    Sql connections();

    /**
     * Asks how to make another database that is as the session's own is when it is new: one row of {@code make} and
     * {@code drop}, a statement each, and {@code begin}, the statements that it begins with, or null. Empty where a
     * database is a file.
     *
     * @param name of the other database
     */
    default Optional<Sql> anotherDatabase(String name) {
        return Optional.empty();
    }

    /**
     * Asks for databases beside the session's own to which nobody is connected and which the user may drop: rows of {@code
     * drop}, the statement that does it. Empty where a database is a file, or the server is not asked.
     *
     * @param names a regular expression for all of a name
     */
    default Optional<Sql> idleDatabases(String names) {
        return Optional.empty();
    }

    /**
     * Asks for everything at once.
     *
     * @param schemas which schemas to look through; none for the session's own
     */
    WholeCatalog whole(List<String> schemas);
}
