package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.dialect.mariadb.MariadbCase;
import io.guruorm.error.GuruException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every row of the table of schema changes leaves behind is read and made again. */
class MariadbCasesAgainTest {

    static Stream<MariadbCase> changes() {
        return MariadbCase.all().filter(row -> !isDoubtful(row));
    }

    static Stream<MariadbCase> doubtful() {
        return MariadbCase.all().filter(MariadbCasesAgainTest::isDoubtful);
    }

    /** The server shows a question mark in a view for a character of four bytes too. */
    private static boolean isDoubtful(MariadbCase row) {
        return row.sql().stream().anyMatch(sql -> sql.startsWith("create view") && sql.contains("?"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isMadeAgain(MariadbCase row) {
        make(row);
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void whatTheServerTellsByHalfIsRefusedByName(MariadbCase row) {
        assertThatThrownBy(() -> make(row))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("does not tell enough of text of view \"It's `a` table\"");
    }

    private static void make(MariadbCase row) {
        MadeAgain.onMariadb(database -> {
            LiveSchema schema = new LiveSchema(database);
            row.given().accept(schema);
            row.change().accept(schema);
        });
    }
}
