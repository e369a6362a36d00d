package io.guruorm.dialect.sqlserver;

import static io.guruorm.sql.Raw.defaultValue;
import static io.guruorm.sql.Raw.raw;

import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Json;
import io.guruorm.sql.Query;
import io.guruorm.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of statements on SQL Server, on {@code users} and {@code orders}: those in which it differs, and one
 * of each kind.
 *
 * @param id the row of the feature map
 * @param statement what is compiled
 * @param sql its text
 * @param bindings its values
 */
record SqlServerStatementCase(String id, Statement statement, String sql, List<@Nullable Object> bindings) {

    private static final Query USERS = Query.from("users");
    private static final Query ORDERS = Query.from("orders");
    private static final List<Integer> MANY = Collections.nCopies(1_001, 7);

    private static SqlServerStatementCase of(String id, Statement statement, String sql, @Nullable Object... bindings) {
        return new SqlServerStatementCase(id, statement, sql, Arrays.asList(bindings));
    }

    private static SqlServerStatementCase query(String id, Query query, String sql, @Nullable Object... bindings) {
        return of(id, query.statement(), sql, bindings);
    }

    /** All of them. */
    static Stream<SqlServerStatementCase> all() {
        return Stream.of(queries(), pages(), changes()).flatMap(rows -> rows);
    }

    private static Stream<SqlServerStatementCase> queries() {
        return Stream.of(
                query(
                        "QB-01",
                        USERS.select("id", "users.name as n]o").distinct(),
                        "select distinct [id], [users].[name] as [n]]o] from [users]"),
                query(
                        "QB-03",
                        USERS.select("name").join("shop.orders as o", "o.user_id", "users.id"),
                        "select [name] from [users] inner join [shop].[orders] as [o] on [o].[user_id] = [users].[id]"),
                query(
                        "QB-13",
                        USERS.where("age", "is distinct from", 3),
                        "select * from [users] where not exists (select [age] intersect select ?)",
                        3),
                query(
                        "QB-13",
                        USERS.where("age", "is not distinct from", 3).where("id", 1),
                        "select * from [users] where exists (select [age] intersect select ?) and [id] = ?",
                        3,
                        1),
                query("QB-15", USERS.whereLike("name", "a%"), "select * from [users] where [name] like ?", "a%"),
                query("QB-15", USERS.whereNotLike("name", "a%"), "select * from [users] where [name] not like ?", "a%"),
                query(
                        "ASK-21",
                        USERS.whereIn("id", MANY),
                        "select * from [users] where [id] in (select j.v from openjson(?) with (v bigint '$') as j)",
                        Json.of(MANY)),
                query(
                        "ASK-21",
                        USERS.whereNotIn("id", MANY),
                        "select * from [users] where [id] not in (select j.v from openjson(?) with (v bigint '$') as j)",
                        Json.of(MANY)),
                query(
                        "QB-22",
                        USERS.whereRaw("age > ? and name <> '?' and [a?b] <> \"?\" -- ?", 5),
                        "select * from [users] where age > ? and name <> '?' and [a?b] <> \"?\" -- ?",
                        5),
                query(
                        "QB-44",
                        USERS.lockForUpdate().where("id", 1),
                        "select * from [users] with (rowlock, updlock, holdlock) where [id] = ?",
                        1),
                query(
                        "QB-44",
                        Query.from("users as u")
                                .join("orders as o", "o.user_id", "u.id")
                                .sharedLock(),
                        "select * from [users] as [u] with (rowlock, holdlock) inner join [orders] as [o]"
                                + " with (rowlock, holdlock) on [o].[user_id] = [u].[id]"),
                of(
                        "QB-50",
                        USERS.where("id", 1).existsStatement(),
                        "select cast(case when exists (select * from [users] where [id] = ?) then 1 else 0 end as bit)"
                                + " as [exists]",
                        1),
                of(
                        "QB-51",
                        USERS.select("name").distinct().countStatement(),
                        "select count(*) as aggregate from (select distinct [name] from [users]) as [aggregate_table]"));
    }

    private static Stream<SqlServerStatementCase> pages() {
        return Stream.of(
                query("QB-42", USERS.limit(5), "select top 5 * from [users]"),
                query("QB-42", USERS.limit(5).offset(0), "select top 5 * from [users]"),
                query("QB-42", USERS.limit(0).offset(10), "select top 0 * from [users]"),
                query(
                        "QB-42",
                        USERS.select("name").distinct().orderBy("name").limit(5),
                        "select distinct top 5 [name] from [users] order by [name] asc"),
                query(
                        "QB-42",
                        USERS.limit(5).offset(10),
                        "select * from [users] order by (select 0) offset 10 rows fetch next 5 rows only"),
                query("QB-42", USERS.offset(10), "select * from [users] order by (select 0) offset 10 rows"),
                query(
                        "QB-42",
                        USERS.orderByDesc("name").limit(5).offset(10),
                        "select * from [users] order by [name] desc offset 10 rows fetch next 5 rows only"),
                query(
                        "QB-42",
                        USERS.select("name").distinct().limit(5).offset(10),
                        "select distinct [name] from [users] order by 1 offset 10 rows fetch next 5 rows only"),
                query(
                        "QB-12",
                        USERS.whereIn(
                                "id", ORDERS.select("user_id").orderBy("id").limit(3)),
                        "select * from [users] where [id] in (select top 3 [user_id] from [orders] order by [id] asc)"),
                query(
                        "QB-12",
                        USERS.whereIn("id", ORDERS.select("user_id").orderBy("id")),
                        "select * from [users] where [id] in (select [user_id] from [orders] order by [id] asc offset 0"
                                + " rows)"),
                query(
                        "QB-43",
                        USERS.select("id")
                                .union(ORDERS.select("id"))
                                .orderBy("id")
                                .limit(3),
                        "select * from (select [id] from [users]) as [part] union select * from (select [id] from"
                                + " [orders]) as [part] order by [id] asc offset 0 rows fetch next 3 rows only"),
                query(
                        "QB-43",
                        USERS.select("id")
                                .unionAll(ORDERS.select("id").orderBy("id").limit(2)),
                        "select * from (select [id] from [users]) as [part] union all select * from (select top 2 [id]"
                                + " from [orders] order by [id] asc) as [part]"),
                query(
                        "QB-43",
                        USERS.select("id").union(ORDERS.select("id")).limit(3),
                        "select * from (select [id] from [users]) as [part] union select * from (select [id] from"
                                + " [orders]) as [part] order by 1 offset 0 rows fetch next 3 rows only"));
    }

    private static Stream<SqlServerStatementCase> changes() {
        return Stream.of(
                of(
                        "QB-60",
                        InsertStatement.of(
                                "users", List.of(Map.of("name", raw("upper(?)", "x"), "age", defaultValue()))),
                        "insert into [users] ([age], [name]) values (default, upper(?))",
                        "x"),
                of(
                        "QB-60",
                        InsertStatement.of("users", List.of(Map.of("name", "x"), Map.of("name", "y"))),
                        "insert into [users] ([name]) values (?), (?)",
                        "x",
                        "y"),
                of("QB-60", InsertStatement.of("users", List.of(Map.of())), "insert into [users] default values"),
                of(
                        "QB-61",
                        InsertStatement.of("users", List.of(Map.of("name", "x")))
                                .returning("id", "name"),
                        "insert into [users] ([name]) output inserted.[id], inserted.[name] values (?)",
                        "x"),
                of(
                        "QB-61",
                        InsertStatement.of("users", List.of(Map.of())).returning("*"),
                        "insert into [users] output inserted.* default values"),
                of(
                        "QB-66",
                        USERS.where("id", 7).updateStatement(Map.of("age", raw("age + ?", 2))),
                        "update [users] set [age] = age + ? where [id] = ?",
                        2,
                        7),
                of(
                        "QB-66",
                        Query.from("users as u").where("u.id", 7).updateStatement(Map.of("age", 2)),
                        "update [u] set [age] = ? from [users] as [u] where [u].[id] = ?",
                        2,
                        7),
                of("QB-69", USERS.where("id", 7).deleteStatement(), "delete from [users] where [id] = ?", 7),
                of(
                        "QB-69",
                        Query.from("users as u").where("u.id", 7).deleteStatement(),
                        "delete [u] from [users] as [u] where [u].[id] = ?",
                        7));
    }

    @Override
    public String toString() {
        return id + " " + sql;
    }
}
