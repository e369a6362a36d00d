package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.dialect.SchemaText;
import io.guruorm.dialect.mariadb.MariadbCases;
import io.guruorm.error.GuruException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every row of the table of schema changes leaves behind is read and made again. */
class MariadbCasesAgainTest {

    static Stream<SchemaText.Case> changes() {
        return MariadbCases.all().stream().filter(row -> !isDoubtful(row));
    }

    static Stream<SchemaText.Case> doubtful() {
        return MariadbCases.all().stream().filter(MariadbCasesAgainTest::isDoubtful);
    }

    /** The server shows a question mark in a view for a character of four bytes too. */
    private static boolean isDoubtful(SchemaText.Case row) {
        return row.sql().stream().anyMatch(sql -> sql.startsWith("create view") && sql.contains("?"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isMadeAgain(SchemaText.Case row) {
        make(row);
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void whatTheServerTellsByHalfIsRefusedByName(SchemaText.Case row) {
        assertThatThrownBy(() -> make(row))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("does not tell enough of text of view \"It's `a` table\"");
    }

    private static void make(SchemaText.Case row) {
        MadeAgain.onMariadb(database -> {
            LiveSchema schema = new LiveSchema(database);
            row.given().accept(schema);
            row.change().accept(schema);
        });
    }
}
