package io.guruorm.jdbc;

import io.guruorm.dialect.Dialect;
import io.guruorm.error.MultipleRecordsFoundException;
import io.guruorm.error.RecordNotFoundException;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Query;
import io.guruorm.sql.QueryVocabulary;
import io.guruorm.sql.Sql;
import io.guruorm.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query on a database's table, with the words of {@link Query} and those that run it. Immutable and thread-safe:
 * {@code database.table("users").where("votes", ">", 100).get()}.
 */
public final class TableQuery implements QueryVocabulary<TableQuery> {

    private final Database database;
    private final Query query;

    TableQuery(Database database, Query query) {
        this.database = database;
        this.query = query;
    }

    @Override
    public Query query() {
        return query;
    }

    @Override
    public TableQuery withQuery(Query other) {
        return new TableQuery(database, other);
    }

    /** The text and bindings of {@link #get()}. */
    public Sql toSql() {
        return compiled(query.statement());
    }

    /** All rows: {@code select * from "users" where …}. */
    public List<Row> get() {
        return database.query(toSql());
    }

    /** The first row: {@code … limit 1}. */
    public Optional<Row> first() {
        return limit(1).get().stream().findFirst();
    }

    /**
     * The first row.
     *
     * @throws RecordNotFoundException if there is none
     */
    public Row firstOrFail() {
        return first().orElseThrow(this::notFound);
    }

    /**
     * The only row: {@code … limit 2}.
     *
     * @throws RecordNotFoundException if there is none
     * @throws MultipleRecordsFoundException if there are several
     */
    public Row sole() {
        List<Row> rows = limit(2).get();
        if (rows.isEmpty()) {
            throw notFound();
        }
        if (rows.size() > 1) {
            throw new MultipleRecordsFoundException(
                    "One row was asked for, and there are several. SQL: " + toSql().text());
        }
        return rows.get(0);
    }

    /**
     * The row whose {@code id} is this: {@code … where "id" = ? limit 1}.
     *
     * @param id the value
     */
    public Optional<Row> find(Object id) {
        return where("id", id).first();
    }

    /**
     * One value of the first row: {@code select "name" … limit 1}.
     *
     * @param column which value
     * @return null where there is no row, too
     */
    public @Nullable Object value(String column) {
        return select(column).first().map(TableQuery::onlyValue).orElse(null);
    }

    /**
     * One value of each row: {@code select "name" …}.
     *
     * @param column which value
     */
    public List<@Nullable Object> pluck(String column) {
        var values = new ArrayList<@Nullable Object>();
        for (Row row : select(column).get()) {
            values.add(onlyValue(row));
        }
        return values;
    }

    private static @Nullable Object onlyValue(Row row) {
        return row.get(row.columns().get(0));
    }

    /** How many rows there are: {@code select count(*) as aggregate …}. */
    public long count() {
        return counted(query.countStatement());
    }

    /**
     * In how many rows the column is not null: {@code select count("name") as aggregate …}.
     *
     * @param column what to count
     */
    public long count(String column) {
        return counted(query.countStatement(column));
    }

    private long counted(Statement count) {
        Object value = answer(count).orElse(0L);
        return ((Number) value).longValue();
    }

    /** Whether there is a row: {@code select exists(select …) as "exists"}. */
    public boolean exists() {
        Row answer = database.query(compiled(query.existsStatement())).get(0);
        return Boolean.TRUE.equals(answer.bool("exists"));
    }

    /** Whether there is no row. */
    public boolean doesntExist() {
        return !exists();
    }

    private Optional<Object> answer(Statement question) {
        return database.query(compiled(question)).stream().findFirst().map(TableQuery::onlyValue);
    }

    /**
     * Inserts a row.
     *
     * @param row column to value; {@code Raw.defaultValue()} takes the column's default
     * @return 1
     */
    public long insert(Map<String, ? extends @Nullable Object> row) {
        return insert(List.of(row));
    }

    /**
     * Inserts rows: {@code insert into "users" ("name") values (?), (?)}, columns sorted by name. More rows than one
     * statement can carry go in several, inside one transaction.
     *
     * @param rows all with the same columns; none is fine
     * @return how many were inserted
     */
    public long insert(Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        Dialect dialect = database.dialect();
        List<InsertStatement> parts = query.insertStatement(rows).split(dialect.maxBindings());
        database.check(parts.get(0));
        if (parts.size() == 1) {
            return database.execute(dialect.compile(parts.get(0)));
        }
        return database.inTransaction(tx -> {
            long inserted = 0;
            for (InsertStatement part : parts) {
                inserted += tx.execute(dialect.compile(part));
            }
            return inserted;
        });
    }

    /**
     * Inserts a row and gives a value that the database made for it: {@code insert … returning "id"}.
     *
     * @param row column to value
     * @param column the made one, such as {@code id}
     */
    public @Nullable Object insertReturning(Map<String, ? extends @Nullable Object> row, String column) {
        return answer(query.insertStatement(List.of(row)).returning(column)).orElse(null);
    }

    /**
     * Changes the rows: {@code update "users" set "name" = ? where …}.
     *
     * @param values column to value
     * @return how many were changed
     * @throws io.guruorm.error.GuruException if there is neither a condition nor {@code allRows()}
     */
    public long update(Map<String, ? extends @Nullable Object> values) {
        return database.execute(compiled(query.updateStatement(values)));
    }

    /**
     * Deletes the rows: {@code delete from "users" where …}.
     *
     * @return how many were deleted
     * @throws io.guruorm.error.GuruException if there is neither a condition nor {@code allRows()}
     */
    public long delete() {
        return database.execute(compiled(query.deleteStatement()));
    }

    private Sql compiled(Statement statement) {
        database.check(statement);
        return database.dialect().compile(statement);
    }

    private RecordNotFoundException notFound() {
        return new RecordNotFoundException("There is no such row. SQL: " + toSql().text());
    }
}
