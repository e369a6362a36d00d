package io.guruorm.catalog;

import io.guruorm.dialect.Capability;
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
    private final Consumer<SchemaChange> changes;

    /**
     * The schema of a database.
     *
     * @param database what to change and to ask
     */
    public LiveSchema(Database database) {
        this.database = database;
        this.changes = this::change;
    }

    /**
     * The schema of a database whose changes somebody else sends, in a way of their own and one statement after the other,
     * so that nothing can be done that takes a look at the table first.
     *
     * @param database what to ask
     * @param sender is given each statement in turn
     */
    public LiveSchema(Database database, Consumer<Sql> sender) {
        this.database = database;
        this.changes = change -> database.dialect().compile(change).forEach(sender);
    }

    /**
     * The schema of a database whose changes somebody else sends, in one transaction that the dialect's words for it have
     * gone before.
     *
     * @param database what to ask
     * @param sender is given each statement in turn
     * @param present where to look at a table that is to be changed, in the same transaction
     */
    public LiveSchema(Database database, Consumer<Sql> sender, Database present) {
        this.database = database;
        this.changes = change -> PresentTables.compile(change, present).forEach(sender);
    }

    @Override
    public void apply(SchemaChange change) {
        changes.accept(change);
    }

    /** What may make a table anew is one transaction; in that of somebody else the dialect looks whether it can. */
    private void change(SchemaChange change) {
        if (database.transactionLevel() > 0) {
            PresentTables.compile(change, database).forEach(database::execute);
        } else if (database.dialect().presentQuestion(change).isEmpty()) {
            send(database.dialect().compile(change));
        } else {
            ReferencesAside.change(
                    database, tx -> PresentTables.compile(change, tx).forEach(tx::execute));
        }
    }

    /** What takes several statements happens as a whole or not at all, where the database can do that. */
    private void send(List<Sql> statements) {
        boolean whole = statements.size() > 1
                && database.dialect().supports(Capability.TRANSACTIONAL_DDL)
                && statements.stream().allMatch(Sql::transactional);
        if (whole) {
            database.transaction(tx -> statements.forEach(tx::execute));
        } else {
            statements.forEach(database::execute);
        }
    }

    @Override
    public boolean hasTable(String table) {
        return answer(questions().hasTable(table));
    }

    @Override
    public boolean hasView(String view) {
        return answer(questions().hasView(view));
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
