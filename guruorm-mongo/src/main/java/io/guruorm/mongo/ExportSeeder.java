package io.guruorm.mongo;

import io.guruorm.catalog.CatalogColumn;
import io.guruorm.seeding.Seeder;
import java.nio.file.Path;

/**
 * Fills a table from an export of MongoDB: each document becomes a row. What a value becomes is decided by the column's
 * type, and nothing is ever lost or guessed: a key without a column, a number that would be rounded, a text that is too
 * long is an error that names file, line and document.
 *
 * <pre>{@code
 * public final class UsersSeeder extends ExportSeeder {
 *     @Override
 *     protected Path file() {
 *         return Path.of("export/users.json");
 *     }
 *
 *     @Override
 *     protected String table() {
 *         return "users";
 *     }
 *
 *     @Override
 *     protected void map(ExportMapping map) {
 *         map.key("_id").to("id");
 *         map.key("createdAt").to("created_at");
 *         map.skip("__v");
 *     }
 * }
 * }</pre>
 *
 * <p>An ObjectId becomes the UUID of {@link ObjectIdUuid}, in a column {@code uuid} and within JSON. A key that is
 * absent gives the column's default, null gives null. Documents are read and written in batches, so that the size of
 * the export does not matter.
 */
public abstract class ExportSeeder extends Seeder {

    /** The export, as {@code mongoexport} wrote it; where it is relative, it is looked for in {@link #folder()}. */
    protected abstract Path file();

    /** The table to fill, {@code schema.table} where qualified. */
    protected abstract String table();

    /**
     * Says where keys go that are not named as their column is; without it, each key needs a column of its name.
     *
     * @param map takes a line for each such key
     */
    protected void map(ExportMapping map) {}

    /**
     * Reads the export and writes the rows.
     *
     * @throws ExportException naming file and line, where a document cannot be read or taken over
     */
    @Override
    public final void run() {
        ExportMapping mapping = new ExportMapping();
        map(mapping);
        DocumentRows rows = new DocumentRows(table(), CatalogColumn.of(database(), table()), mapping);
        RowBatch batch = new RowBatch(database(), table());
        long done = 0;
        try (ExportReader export = ExportReader.open(folder().resolve(file()))) {
            while (export.hasNext()) {
                ExportReader.Document document = export.next();
                batch.add(document, rows.row(document));
                progress(++done, -1);
            }
        }
        batch.write();
    }
}
