package io.guruorm.dialect.postgres;

import static io.guruorm.sql.Raw.defaultValue;
import static io.guruorm.sql.Raw.raw;

import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Query;
import java.util.List;
import java.util.Map;

/** Rows QB-60 to QB-69 of the feature map, as far as they are built: changes of rows. */
public final class ChangeCases {

    private static final Query USERS = Query.from("users");

    /** The rows. */
    public static final List<StatementCase> ALL = List.of(
            StatementCase.of(
                    "QB-60",
                    USERS.insertStatement(List.of(Map.of("name", "Ann", "age", 1), Map.of("age", 2, "name", "Bob"))),
                    "insert into \"users\" (\"age\", \"name\") values (?, ?), (?, ?)",
                    1,
                    "Ann",
                    2,
                    "Bob"),
            StatementCase.of(
                    "QB-60",
                    InsertStatement.of(
                            "users", List.of(Map.of("name", raw("upper(?)", "x"), "age", defaultValue(), "id", 5))),
                    "insert into \"users\" (\"age\", \"id\", \"name\") values (default, ?, upper(?))",
                    5,
                    "x"),
            StatementCase.of(
                    "QB-60", InsertStatement.of("users", List.of(Map.of())), "insert into \"users\" default values"),
            StatementCase.of(
                    "QB-61",
                    InsertStatement.of("users", List.of(Map.of("name", "x"))).returning("id", "name"),
                    "insert into \"users\" (\"name\") values (?) returning \"id\", \"name\"",
                    "x"),
            StatementCase.of(
                    "QB-62",
                    InsertStatement.of("users", List.of(Map.of("name", "x")))
                            .ignoringConflicts()
                            .returning("*"),
                    "insert into \"users\" (\"name\") values (?) on conflict do nothing returning *",
                    "x"),
            StatementCase.of(
                    "QB-64",
                    InsertStatement.of(
                            "users",
                            List.of(Map.of(
                                    "age", Query.from("orders").select("total").where("id", 3)))),
                    "insert into \"users\" (\"age\") values ((select \"total\" from \"orders\" where \"id\" = ?))",
                    3),
            StatementCase.of(
                    "QB-66",
                    USERS.where("id", 7).updateStatement(Map.of("name", "x", "age", raw("age + ?", 2))),
                    "update \"users\" set \"age\" = age + ?, \"name\" = ? where \"id\" = ?",
                    2,
                    "x",
                    7),
            StatementCase.of(
                    "QB-66", USERS.allRows().updateStatement(Map.of("age", 1)), "update \"users\" set \"age\" = ?", 1),
            StatementCase.of(
                    "QB-69",
                    Query.from("users as u").where("u.id", 7).deleteStatement(),
                    "delete from \"users\" as \"u\" where \"u\".\"id\" = ?",
                    7),
            StatementCase.of("QB-69", USERS.allRows().deleteStatement(), "delete from \"users\""));

    private ChangeCases() {}
}
