package io.guruorm.dialect;

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
 * A row of the table of statements on MySQL and MariaDB, on {@code users} and {@code orders}: those in which they differ from
 * others, and one of each kind.
 *
 * @param id the row of the feature map
 * @param statement what is compiled
 * @param sql its text
 * @param bindings its values
 */
public record MysqlFamilyStatementCase(String id, Statement statement, String sql, List<@Nullable Object> bindings) {

    private static final Query USERS = Query.from("users");
    private static final Query ORDERS = Query.from("orders");
    private static final List<Integer> MANY = Collections.nCopies(1_001, 7);

    /** A statement, its text and its values. */
    public static MysqlFamilyStatementCase of(
            String id, Statement statement, String sql, @Nullable Object... bindings) {
        return new MysqlFamilyStatementCase(id, statement, sql, Arrays.asList(bindings));
    }

    /** A query, its text and its values. */
    public static MysqlFamilyStatementCase query(String id, Query query, String sql, @Nullable Object... bindings) {
        return of(id, query.statement(), sql, bindings);
    }

    /** What both say alike. */
    public static Stream<MysqlFamilyStatementCase> all() {
        return Stream.concat(queries(), changes());
    }

    private static Stream<MysqlFamilyStatementCase> queries() {
        return Stream.of(
                query(
                        "QB-01",
                        USERS.select("id", "users.name as n`o").distinct(),
                        "select distinct `id`, `users`.`name` as `n``o` from `users`"),
                query(
                        "QB-03",
                        USERS.select("name").join("orders as o", "o.user_id", "users.id"),
                        "select `name` from `users` inner join `orders` as `o` on `o`.`user_id` = `users`.`id`"),
                query(
                        "QB-13",
                        USERS.where("age", "is distinct from", 3),
                        "select * from `users` where not `age` <=> ?",
                        3),
                query(
                        "QB-13",
                        USERS.where("age", "is not distinct from", 3),
                        "select * from `users` where `age` <=> ?",
                        3),
                query("QB-15", USERS.whereLike("name", "a%"), "select * from `users` where `name` like ?", "a%"),
                query(
                        "QB-15",
                        USERS.whereLike("name", "a%", true),
                        "select * from `users` where `name` like binary ?",
                        "a%"),
                query("QB-15", USERS.whereNotLike("name", "a%"), "select * from `users` where `name` not like ?", "a%"),
                query(
                        "ASK-21",
                        USERS.whereIn("id", MANY),
                        "select * from `users` where `id` in (select j.v from json_table(?, '$[*]' columns (v bigint path"
                                + " '$')) as j)",
                        Json.of(MANY)),
                query(
                        "ASK-21",
                        USERS.whereNotIn("id", MANY),
                        "select * from `users` where `id` not in (select j.v from json_table(?, '$[*]' columns (v bigint"
                                + " path '$')) as j)",
                        Json.of(MANY)),
                query("QB-42", USERS.limit(5).offset(10), "select * from `users` limit 5 offset 10"),
                query("QB-42", USERS.offset(10), "select * from `users` limit 18446744073709551615 offset 10"),
                query(
                        "QB-43",
                        USERS.select("id")
                                .union(ORDERS.select("id"))
                                .orderBy("id")
                                .limit(3),
                        "(select `id` from `users`) union (select `id` from `orders`) order by `id` asc limit 3"),
                query("QB-44", USERS.lockForUpdate(), "select * from `users` for update"),
                of(
                        "QB-50",
                        USERS.where("id", 1).existsStatement(),
                        "select exists(select * from `users` where `id` = ?) as `exists`",
                        1),
                of(
                        "QB-51",
                        USERS.select("name").distinct().countStatement(),
                        "select count(*) as aggregate from (select distinct `name` from `users`) as `aggregate_table`"),
                query(
                        "QB-22",
                        USERS.whereRaw("age > ? and name <> '\\'?' and name <> \"?\" # ?", 5),
                        "select * from `users` where age > ? and name <> '\\'?' and name <> \"?\" # ?",
                        5));
    }

    private static Stream<MysqlFamilyStatementCase> changes() {
        return Stream.of(
                of(
                        "QB-60",
                        InsertStatement.of(
                                "users", List.of(Map.of("name", raw("upper(?)", "x"), "age", defaultValue()))),
                        "insert into `users` (`age`, `name`) values (default, upper(?))",
                        "x"),
                of("QB-60", InsertStatement.of("users", List.of(Map.of())), "insert into `users` () values ()"),
                of(
                        "QB-62",
                        InsertStatement.of("users", List.of(Map.of("name", "x")))
                                .ignoringConflicts(),
                        "insert into `users` (`name`) values (?) on duplicate key update `name` = `name`",
                        "x"),
                of(
                        "QB-66",
                        USERS.where("id", 7).updateStatement(Map.of("age", raw("age + ?", 2))),
                        "update `users` set `age` = age + ? where `id` = ?",
                        2,
                        7),
                of("QB-69", USERS.where("id", 7).deleteStatement(), "delete from `users` where `id` = ?", 7));
    }

    @Override
    public String toString() {
        return id + " " + sql;
    }
}
