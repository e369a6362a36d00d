package io.guruorm.mongo;

import io.guruorm.error.CheckException;
import io.guruorm.error.ForeignKeyException;
import io.guruorm.error.QueryException;
import io.guruorm.error.UniqueConstraintException;
import io.guruorm.jdbc.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds out which row of a batch the database did not take, by writing them one by one; nothing of that stays. A row
 * that refers to a later one of its batch is tried again after it.
 */
final class RefusedRow {

    private final Database database;
    private final Consumer<RowBatch.Entry> insert;

    /**
     * A search.
     *
     * @param database where a transaction is open
     * @param insert writes one row
     */
    RefusedRow(Database database, Consumer<RowBatch.Entry> insert) {
        this.database = database;
        this.insert = insert;
    }

    /**
     * Names the document whose row was refused.
     *
     * @param entries the batch
     * @param whole what became of it as a whole
     * @throws ExportException for the first row that is refused by itself
     * @throws QueryException what was given, if there is no such row
     */
    void name(List<RowBatch.Entry> entries, QueryException whole) {
        if (!concernsData(whole)) {
            throw whole;
        }
        database.transaction(undone -> {
            List<Refusal> refused = attempt(entries);
            int before = entries.size();
            while (!refused.isEmpty() && refused.size() < before) {
                before = refused.size();
                refused = attempt(refused.stream().map(Refusal::entry).toList());
            }
            throw refused.isEmpty() ? whole : refused.get(0).named();
        });
    }

    private List<Refusal> attempt(List<RowBatch.Entry> entries) {
        List<Refusal> refused = new ArrayList<>();
        for (RowBatch.Entry entry : entries) {
            try {
                database.transaction(savepoint -> insert.accept(entry));
            } catch (QueryException thrown) {
                if (!concernsData(thrown)) {
                    throw thrown;
                }
                refused.add(new Refusal(entry, thrown));
            }
        }
        return refused;
    }

    /** SQLSTATE's classes for data that does not fit and for constraints. */
    private static boolean concernsData(QueryException thrown) {
        String state = thrown.sqlState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private record Refusal(RowBatch.Entry entry, QueryException why) {

        ExportException named() {
            ExportReader.Document document = entry.document();
            return new ExportException(
                    document.file(),
                    document.line(),
                    "the document " + DocumentRows.id(document) + " was refused: " + reason(),
                    why);
        }

        private String reason() {
            if (why instanceof ForeignKeyException) {
                return "it refers to a row that does not exist (foreign key " + why.constraint() + ").";
            }
            if (why instanceof UniqueConstraintException) {
                return "another row has the same value already (" + why.constraint() + ").";
            }
            if (why instanceof CheckException) {
                return "it does not pass the check " + why.constraint() + ".";
            }
            return String.valueOf(why.getMessage());
        }
    }
}
