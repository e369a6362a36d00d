package io.guruorm.catalog;

import io.guruorm.dialect.PresentTable;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.schema.SchemaChange;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Writes changes of the schema down that can only be written by who has looked at their table. */
public final class PresentTables {

    private PresentTables() {}

    /**
     * The statements of a change, after a look at its table where the dialect wants one.
     *
     * @param change what to compile
     * @param database where to look
     */
    public static List<Sql> compile(SchemaChange change, Database database) {
        Optional<Sql> question = database.dialect().presentQuestion(change);
        return question.isEmpty()
                ? database.dialect().compile(change)
                : database.dialect().compile(change, look(database, question.get()));
    }

    private static PresentTable look(Database database, Sql question) {
        return new PresentTable(
                database.query(question).stream().map(PresentTables::part).toList());
    }

    private static PresentTable.Part part(Row row) {
        return new PresentTable.Part(
                String.valueOf(row.get("kind")), String.valueOf(row.get("name")), row.string("text"));
    }
}
