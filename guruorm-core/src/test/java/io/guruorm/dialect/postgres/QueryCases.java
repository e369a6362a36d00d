package io.guruorm.dialect.postgres;

import static io.guruorm.sql.Raw.raw;

import io.guruorm.sql.AggregateFunction;
import io.guruorm.sql.Binding;
import io.guruorm.sql.ColumnName;
import io.guruorm.sql.Condition;
import io.guruorm.sql.Operator;
import io.guruorm.sql.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows QB-01 to QB-51 of the feature map, as far as they are built: queries on {@code users} and {@code orders}. */
public final class QueryCases {

    private static final Query USERS = Query.from("users");
    private static final Query NAMES = USERS.select("name");
    private static final Query ORDERS = Query.from("orders");

    private static final List<Integer> MANY =
            IntStream.rangeClosed(1, 1001).boxed().toList();

    /** The rows. */
    public static final List<StatementCase> ALL = List.of(
            query("QB-01", USERS, "select * from \"users\""),
            query(
                    "QB-01",
                    USERS.select("id", "users.name as n"),
                    "select \"id\", \"users\".\"name\" as \"n\" from \"users\""),
            query(
                    "QB-01",
                    USERS.select("users.*").addSelect("id AS key"),
                    "select \"users\".*, \"id\" as \"key\" from \"users\""),
            query(
                    "QB-01",
                    USERS.select("id").selectRaw("age * ? as x", 2),
                    "select \"id\", age * ? as x from \"users\"",
                    2),
            query(
                    "QB-01",
                    USERS.select("id")
                            .selectSub(
                                    ORDERS.select("total")
                                            .whereColumn("user_id", "users.id")
                                            .limit(1),
                                    "last"),
                    "select \"id\", (select \"total\" from \"orders\" where \"user_id\" = \"users\".\"id\" limit 1) as \"last\""
                            + " from \"users\""),
            query("QB-01", USERS.select("name").distinct(), "select distinct \"name\" from \"users\""),
            query("QB-01", USERS.distinctOn("name"), "select distinct on (\"name\") * from \"users\""),
            query("QB-02", Query.from("users as u").select("u.id"), "select \"u\".\"id\" from \"users\" as \"u\""),
            query(
                    "QB-02",
                    Query.from(USERS.where("age", ">", 17), "adults").where("name", "x"),
                    "select * from (select * from \"users\" where \"age\" > ?) as \"adults\" where \"name\" = ?",
                    17,
                    "x"),
            query(
                    "QB-02",
                    Query.from(raw("generate_series(1, ?) as n", 3)),
                    "select * from generate_series(1, ?) as n",
                    3),
            query(
                    "QB-03",
                    NAMES.join("orders", "orders.user_id", "users.id"),
                    "select \"name\" from \"users\" inner join \"orders\" on \"orders\".\"user_id\" = \"users\".\"id\""),
            query(
                    "QB-03",
                    NAMES.leftJoin("orders as o", "o.user_id", "=", "users.id"),
                    "select \"name\" from \"users\" left join \"orders\" as \"o\" on \"o\".\"user_id\" = \"users\".\"id\""),
            query(
                    "QB-03",
                    NAMES.rightJoin("orders", "orders.user_id", "users.id"),
                    "select \"name\" from \"users\" right join \"orders\" on \"orders\".\"user_id\" = \"users\".\"id\""),
            query("QB-03", NAMES.crossJoin("orders"), "select \"name\" from \"users\" cross join \"orders\""),
            query(
                    "QB-03",
                    NAMES.join("orders", on -> on.on("orders.user_id", "users.id")
                                    .where("orders.total", ">", 5)
                                    .orOn("orders.id", "users.id"))
                            .where("users.age", 4),
                    "select \"name\" from \"users\" inner join \"orders\" on \"orders\".\"user_id\" = \"users\".\"id\""
                            + " and \"orders\".\"total\" > ? or \"orders\".\"id\" = \"users\".\"id\""
                            + " where \"users\".\"age\" = ?",
                    5,
                    4),
            query(
                    "QB-03",
                    NAMES.joinSub(ORDERS.where("total", 7), "o", on -> on.on("o.user_id", "users.id")),
                    "select \"name\" from \"users\" inner join (select * from \"orders\" where \"total\" = ?) as \"o\""
                            + " on \"o\".\"user_id\" = \"users\".\"id\"",
                    7),
            query(
                    "QB-10",
                    USERS.where("age", 1).orWhere("name", "x"),
                    "select * from \"users\" where \"age\" = ? or \"name\" = ?",
                    1,
                    "x"),
            query("QB-10", USERS.where("age", "!=", 1), "select * from \"users\" where \"age\" != ?", 1),
            query("QB-10", USERS.where("age", null), "select * from \"users\" where \"age\" is null"),
            query("QB-10", USERS.where("age", "<>", null), "select * from \"users\" where \"age\" is not null"),
            query(
                    "QB-10",
                    USERS.where("name", raw("upper(?)", "x")),
                    "select * from \"users\" where \"name\" = upper(?)",
                    "x"),
            query(
                    "QB-10",
                    USERS.where("id", ORDERS.select("user_id").limit(1)),
                    "select * from \"users\" where \"id\" = (select \"user_id\" from \"orders\" limit 1)"),
            query(
                    "QB-10",
                    USERS.where(Map.of("name", "x", "age", 1)),
                    "select * from \"users\" where (\"age\" = ? and \"name\" = ?)",
                    1,
                    "x"),
            query(
                    "QB-10",
                    USERS.where("age", 1).where(q -> q.where("name", "x")
                            .orWhere(g -> g.whereNull("name").where("id", 2))),
                    "select * from \"users\" where \"age\" = ? and (\"name\" = ? or (\"name\" is null and \"id\" = ?))",
                    1,
                    "x",
                    2),
            query(
                    "QB-10",
                    USERS.whereNot("age", 1)
                            .orWhereNot(q -> q.where("name", "x").where("age", "<", 2)),
                    "select * from \"users\" where not (\"age\" = ?) or not (\"name\" = ? and \"age\" < ?)",
                    1,
                    "x",
                    2),
            query(
                    "QB-10",
                    USERS.where(new Condition.Comparison(new ColumnName("age"), Operator.LESS, new Binding(3))),
                    "select * from \"users\" where \"age\" < ?",
                    3),
            query("QB-11", USERS.whereColumn("id", "<", "age"), "select * from \"users\" where \"id\" < \"age\""),
            query("QB-12", USERS.whereIn("id", List.of(1, 2)), "select * from \"users\" where \"id\" in (?, ?)", 1, 2),
            query(
                    "QB-12",
                    USERS.whereNotIn("id", List.of(1, 2)),
                    "select * from \"users\" where \"id\" not in (?, ?)",
                    1,
                    2),
            query("QB-12", USERS.whereIn("id", List.of()), "select * from \"users\" where 0 = 1"),
            query(
                    "QB-12",
                    USERS.where("age", 1).orWhereNotIn("id", List.of()),
                    "select * from \"users\" where \"age\" = ? or 1 = 1",
                    1),
            query(
                    "QB-12",
                    USERS.whereIn("id", ORDERS.select("user_id").where("total", 3))
                            .where("age", 4),
                    "select * from \"users\" where \"id\" in (select \"user_id\" from \"orders\" where \"total\" = ?)"
                            + " and \"age\" = ?",
                    3,
                    4),
            query("ASK-21", USERS.whereIn("id", MANY), "select * from \"users\" where \"id\" = any(?)", array(MANY)),
            query(
                    "ASK-21",
                    USERS.whereNotIn("id", MANY),
                    "select * from \"users\" where \"id\" <> all(?)",
                    array(MANY)),
            query(
                    "QB-13",
                    USERS.whereNotNull("age").orWhereNull("name"),
                    "select * from \"users\" where \"age\" is not null or \"name\" is null"),
            query(
                    "QB-13",
                    USERS.where("age", "is distinct from", 3),
                    "select * from \"users\" where \"age\" is distinct from ?",
                    3),
            query(
                    "QB-14",
                    USERS.whereBetween("age", 1, 9),
                    "select * from \"users\" where \"age\" between ? and ?",
                    1,
                    9),
            query(
                    "QB-14",
                    USERS.whereNotBetween("age", 1, 9).orWhereBetween("id", 2, 3),
                    "select * from \"users\" where \"age\" not between ? and ? or \"id\" between ? and ?",
                    1,
                    9,
                    2,
                    3),
            query("QB-15", USERS.whereLike("name", "a%"), "select * from \"users\" where \"name\"::text ilike ?", "a%"),
            query(
                    "QB-15",
                    USERS.whereLike("name", "a%", true),
                    "select * from \"users\" where \"name\"::text like ?",
                    "a%"),
            query(
                    "QB-15",
                    USERS.whereNotLike("name", "a%"),
                    "select * from \"users\" where \"name\"::text not ilike ?",
                    "a%"),
            query(
                    "QB-15",
                    USERS.where("age", "LIKE", "1%"),
                    "select * from \"users\" where \"age\"::text like ?",
                    "1%"),
            query(
                    "QB-19",
                    USERS.whereExists(ORDERS.whereColumn("orders.user_id", "users.id"))
                            .orWhereNotExists(ORDERS.where("total", 1)),
                    "select * from \"users\" where exists (select * from \"orders\" where \"orders\".\"user_id\" ="
                            + " \"users\".\"id\") or not exists (select * from \"orders\" where \"total\" = ?)",
                    1),
            query(
                    "QB-22",
                    USERS.whereRaw("age > ? and name <> '?'", 5).orWhereRaw("tags ?? 'x'"),
                    "select * from \"users\" where age > ? and name <> '?' or tags ?? 'x'",
                    5),
            query("QB-34", USERS.where("tags", "?", "x"), "select * from \"users\" where \"tags\" ?? ?", "x"),
            query(
                    "QB-40",
                    USERS.select("age")
                            .selectRaw("count(*) as n")
                            .groupBy("age")
                            .having("age", ">", 3)
                            .havingRaw("count(*) > ?", 1),
                    "select \"age\", count(*) as n from \"users\" group by \"age\" having \"age\" > ? and count(*) > ?",
                    3,
                    1),
            query(
                    "QB-40",
                    USERS.selectRaw("count(*)")
                            .groupByRaw("name")
                            .having("name", null)
                            .orHavingRaw("count(*) = ?", 2),
                    "select count(*) from \"users\" group by name having \"name\" is null or count(*) = ?",
                    2),
            query(
                    "QB-41",
                    USERS.orderBy("name")
                            .orderBy("age", "DESC")
                            .orderByDesc("id")
                            .orderByRaw("length(name)"),
                    "select * from \"users\" order by \"name\" asc, \"age\" desc, \"id\" desc, length(name)"),
            query("QB-41", USERS.latest().reorder().oldest(), "select * from \"users\" order by \"created_at\" asc"),
            query("QB-42", USERS.limit(5).offset(10), "select * from \"users\" limit 5 offset 10"),
            query(
                    "QB-43",
                    USERS.select("id")
                            .where("age", 1)
                            .union(ORDERS.select("id").where("total", 2))
                            .unionAll(USERS.select("age"))
                            .orderBy("id")
                            .limit(3),
                    "(select \"id\" from \"users\" where \"age\" = ?) union (select \"id\" from \"orders\" where \"total\" = ?)"
                            + " union all (select \"age\" from \"users\") order by \"id\" asc limit 3",
                    1,
                    2),
            query(
                    "QB-44",
                    USERS.where("id", 1).lockForUpdate(),
                    "select * from \"users\" where \"id\" = ? for update",
                    1),
            query("QB-44", USERS.sharedLock(), "select * from \"users\" for share"),
            query(
                    "QB-46",
                    USERS.when(true, q -> q.where("age", 1)).unless(true, q -> q.limit(1)),
                    "select * from \"users\" where \"age\" = ?",
                    1),
            StatementCase.of(
                    "QB-50",
                    USERS.where("id", 1).existsStatement(),
                    "select exists(select * from \"users\" where \"id\" = ?) as \"exists\"",
                    1),
            StatementCase.of(
                    "QB-51", USERS.orderBy("name").countStatement(), "select count(*) as aggregate from \"users\""),
            StatementCase.of(
                    "QB-51",
                    USERS.distinct().countStatement("name"),
                    "select count(distinct \"name\") as aggregate from \"users\""),
            StatementCase.of(
                    "QB-51",
                    USERS.select("name").distinct().countStatement(),
                    "select count(*) as aggregate from (select distinct \"name\" from \"users\") as \"aggregate_table\""),
            StatementCase.of(
                    "QB-51",
                    USERS.select("age")
                            .groupBy("age")
                            .where("id", ">", 1)
                            .limit(2)
                            .countStatement(),
                    "select count(*) as aggregate from (select \"age\" from \"users\" where \"id\" > ? group by \"age\" limit 2)"
                            + " as \"aggregate_table\"",
                    1),
            StatementCase.of(
                    "QB-51",
                    USERS.aggregateStatement(AggregateFunction.MAX, "age"),
                    "select max(\"age\") as aggregate from \"users\""),
            query(
                    "SB-113",
                    Query.from("shop.order lines").where("shop.order lines.it's", 1),
                    "select * from \"shop\".\"order lines\" where \"shop\".\"order lines\".\"it's\" = ?",
                    1),
            query(
                    "SB-113",
                    Query.from("shop.order lines as \"l\"").where("\"l\".it's", 1),
                    "select * from \"shop\".\"order lines\" as \"\"\"l\"\"\" where \"\"\"l\"\"\".\"it's\" = ?",
                    1));

    private QueryCases() {}

    private static StatementCase query(String id, Query query, String sql, @Nullable Object... bindings) {
        return StatementCase.of(id, query.statement(), sql, bindings);
    }

    private static Object array(List<Integer> values) {
        return values.toArray();
    }
}
