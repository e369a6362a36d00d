package io.guruorm.catalog;

import io.guruorm.dialect.CatalogQueries;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Schema;
import io.guruorm.schema.SchemaChange;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.function.Consumer;

/**
 * The schema of a live database: changes happen at once, in the transaction of the thread where there is one, and
 * questions are answered by the database's catalog. Thread-safe as its {@link Database} is.
 */
public final class LiveSchema implements Schema {

    private final Database database;
    private final Consumer<Sql> sender;

    /**
     * The schema of a database.
     *
     * @param database what to change and to ask
     */
    public LiveSchema(Database database) {
        this(database, database::execute);
    }

    /**
     * The schema of a database whose changes somebody else sends, in a way of their own.
     *
     * @param database what to ask
     * @param sender is given each statement in turn
     */
    public LiveSchema(Database database, Consumer<Sql> sender) {
        this.database = database;
        this.sender = sender;
    }

    @Override
    public void apply(SchemaChange change) {
        database.dialect().compile(change).forEach(sender);
    }

    @Override
    public boolean hasTable(String table) {
        return answer(questions().hasTable(table));
    }

    @Override
    public boolean hasColumn(String table, String column) {
        return answer(questions().hasColumn(table, column));
    }

    @Override
    public boolean hasIndex(String table, String name) {
        return answer(questions().hasIndex(table, name));
    }

    @Override
    public boolean hasIndex(String table, List<String> columns) {
        return answer(questions().hasIndex(table, columns));
    }

    private CatalogQueries questions() {
        return database.dialect().catalog();
    }

    private boolean answer(Sql question) {
        return Boolean.TRUE.equals(database.query(question).get(0).bool("answer"));
    }
}
