package io.guruorm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.sql.Query;
import io.guruorm.sql.Raw;
import io.guruorm.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class SchemaCacheTest {

    private static final SchemaCache CACHE = new SchemaCache(
            "PostgreSQL",
            List.of(
                    table("public", "users", "id", "name", "email", "settings"),
                    table("public", "posts", "id", "user_id", "title"),
                    table("shop", "orders", "id", "total"),
                    table("a", "twice", "x"),
                    table("b", "twice", "y")));

    private static SchemaCache.Table table(String schema, String name, String... columns) {
        return new SchemaCache.Table(
                schema,
                name,
                Stream.of(columns)
                        .map(column -> new SchemaCache.Column(column, "text", true))
                        .toList());
    }

    static final List<Statement> RIGHT = List.of(
            Query.from("users")
                    .selectRaw("count(*) as n")
                    .groupBy("name")
                    .orderBy("n")
                    .statement(),
            Query.from("users").where("email", "x").orderBy("name").statement(),
            Query.from("users")
                    .select("users.*", "email as address")
                    .orderBy("address")
                    .statement(),
            Query.from("public.users")
                    .where("public.users.id", 1)
                    .where("settings->theme", "dark")
                    .statement(),
            Query.from("users as u").where("u.id", 1).where("ctid", 1).statement(),
            Query.from("users")
                    .join("posts", "users.id", "=", "posts.user_id")
                    .where("title", "x")
                    .statement(),
            Query.from("users")
                    .join("elsewhere", "users.id", "=", "elsewhere.user")
                    .where("emial", 1)
                    .statement(),
            Query.from("elsewhere").where("anything", 1).statement(),
            Query.from("twice").where("anything", 1).statement(),
            Query.from("users")
                    .whereRaw("emial = 1")
                    .selectRaw("emial as e")
                    .orderBy("id")
                    .statement(),
            Query.from("users")
                    .whereIn("id", Query.from("posts").select("user_id").where("name", "x"))
                    .statement(),
            Query.from(Query.from("posts").select("title as t"), "p")
                    .where("t", "x")
                    .statement(),
            Query.from("users").insertStatement(List.of(Map.of("name", "Ann", "email", Raw.defaultValue()))),
            Query.from("shop.orders").where("id", 1).updateStatement(Map.of("total", 3)),
            Query.from("orders").where("id", 1).deleteStatement());

    @ParameterizedTest
    @FieldSource("RIGHT")
    void whatIsThereOrCannotBeToldIsRight(Statement statement) {
        assertThat(CACHE.unknownColumn(statement, true)).isEmpty();
    }

    static final List<Arguments> WRONG = List.of(
            wrong(
                    Query.from("users").where("emial", "x").statement(),
                    "Table users has no column \"emial\". Did you mean \"email\"?"),
            wrong(
                    Query.from("users").select("nmae").statement(),
                    "Table users has no column \"nmae\". Did you mean \"name\"?"),
            wrong(Query.from("users").orderBy("adress").statement(), "Table users has no column \"adress\"."),
            wrong(
                    Query.from("users")
                            .where(q -> q.where("id", 1).orWhere("naem", 2))
                            .statement(),
                    "Table users has no column \"naem\". Did you mean \"name\"?"),
            wrong(
                    Query.from("users as u").where("u.emial", 1).statement(),
                    "Table users has no column \"emial\". Did you mean \"email\"?"),
            wrong(
                    Query.from("users")
                            .join("posts", "users.id", "=", "posts.userid")
                            .statement(),
                    "Table posts has no column \"userid\". Did you mean \"user_id\"?"),
            wrong(
                    Query.from("users")
                            .join("posts", "users.id", "=", "posts.user_id")
                            .where("titel", 1)
                            .statement(),
                    "None of the tables users, posts has a column \"titel\". Did you mean \"title\"?"),
            wrong(
                    Query.from("users")
                            .whereIn("id", Query.from("posts").select("userid"))
                            .statement(),
                    "None of the tables posts, users has a column \"userid\". Did you mean \"user_id\"?"),
            wrong(
                    Query.from(Query.from("posts").select("titel"), "p").statement(),
                    "Table posts has no column \"titel\". Did you mean \"title\"?"),
            wrong(
                    Query.from("users")
                            .select("id")
                            .union(Query.from("posts").select("idd"))
                            .statement(),
                    "Table posts has no column \"idd\". Did you mean \"id\"?"),
            wrong(
                    Query.from("users").insertStatement(List.of(Map.of("emial", "x"))),
                    "Table users has no column \"emial\". Did you mean \"email\"?"),
            wrong(
                    Query.from("users").where("id", 1).updateStatement(Map.of("nam", "x")),
                    "Table users has no column \"nam\". Did you mean \"name\"?"),
            wrong(
                    Query.from("users").where("idd", 1).deleteStatement(),
                    "Table users has no column \"idd\". Did you mean \"id\"?"));

    private static Arguments wrong(Statement statement, String message) {
        return Arguments.of(statement, message);
    }

    @ParameterizedTest
    @FieldSource("WRONG")
    void whatIsSurelyNotThereIsToldWithTheNearestName(Statement statement, String message) {
        assertThat(CACHE.unknownColumn(statement, true))
                .hasValueSatisfying(unknown -> assertThat(unknown.message()).isEqualTo(message));
    }

    @Test
    void caseMattersWhereTheDatabaseSaysSo() {
        Statement statement = Query.from("users").where("EMAIL", 1).statement();
        assertThat(CACHE.unknownColumn(statement, true)).isPresent();
        assertThat(CACHE.unknownColumn(statement, false)).isEmpty();
    }
}
