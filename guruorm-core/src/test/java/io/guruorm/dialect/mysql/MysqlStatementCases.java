package io.guruorm.dialect.mysql;

import io.guruorm.dialect.MysqlFamilyStatementCase;
import io.guruorm.sql.Query;
import java.util.stream.Stream;

/** The table of statements on MySQL. */
public final class MysqlStatementCases {

    private MysqlStatementCases() {}

    /** What it shares with MariaDB, and what is its own. */
    public static Stream<MysqlFamilyStatementCase> all() {
        return Stream.concat(
                MysqlFamilyStatementCase.all(),
                Stream.of(MysqlFamilyStatementCase.query(
                        "QB-44", Query.from("users").sharedLock(), "select * from `users` for share")));
    }
}
