package io.guruorm.contract.catalog;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.dialect.SchemaText;
import io.guruorm.dialect.mariadb.MariadbCases;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every row of the table of schema changes leaves behind is read and made again. */
class MariadbCasesAgainTest {

    static Stream<SchemaText.Case> changes() {
        return MariadbCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isMadeAgain(SchemaText.Case row) {
        MadeAgain.onMariadb(database -> {
            LiveSchema schema = new LiveSchema(database);
            row.given().accept(schema);
            row.change().accept(schema);
        });
    }
}
