package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.MysqlFamilyStatementCase;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of statements on MariaDB. */
public final class MariadbStatementCases {

    private MariadbStatementCases() {}

    /** What it shares with MySQL, and what is its own. */
    public static Stream<MysqlFamilyStatementCase> all() {
        return Stream.concat(
                MysqlFamilyStatementCase.all(),
                Stream.of(
                        MysqlFamilyStatementCase.query(
                                "QB-44", Query.from("users").sharedLock(), "select * from `users` lock in share mode"),
                        MysqlFamilyStatementCase.of(
                                "QB-61",
                                InsertStatement.of("users", List.of(Map.of("name", "x")))
                                        .returning("id", "name"),
                                "insert into `users` (`name`) values (?) returning `id`, `name`",
                                "x")));
    }
}
