package io.guruorm.contract.catalog;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.dialect.sqlite.SqliteCase;
import io.guruorm.dialect.sqlite.SqliteRebuiltCase;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every row of the table of schema changes leaves behind is read and made again. */
class SqliteCasesAgainTest {

    static Stream<SqliteCase> changes() {
        return SqliteCase.all();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isMadeAgain(SqliteCase row) {
        MadeAgain.onSqlite(database -> {
            LiveSchema schema = new LiveSchema(database);
            row.given().accept(schema);
            row.change().accept(schema);
        });
    }

    static Stream<SqliteRebuiltCase> rebuilt() {
        return SqliteRebuiltCase.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("rebuilt")
    void isMadeAgainAsRebuilt(SqliteRebuiltCase row) {
        MadeAgain.onSqlite(database -> {
            LiveSchema schema = new LiveSchema(database);
            row.given().accept(schema);
            row.change().accept(schema);
        });
    }
}
