package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.LiveSchema;
import io.guruorm.contract.mysql.MysqlReleases;
import io.guruorm.dialect.SchemaText;
import io.guruorm.dialect.mysql.MysqlCases;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.jdbc.Database;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/** What every row of the tables of schema changes leaves behind is read and made again. */
class MysqlCasesAgainTest {

    /** What somebody says in SQL of his own nobody refuses by the version. */
    private static final int EXPRESSIONS = 13;

    /** The databases that rows make beside their own. */
    private static final List<String> OTHERS = List.of("guruorm_shop", "guruorm`b");

    static Stream<SchemaText.Case> changes() {
        return MysqlCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isMadeAgain(SchemaText.Case row) {
        MadeAgain.onMysql(database -> {
            make(row, database);
            if (!MysqlReleases.isNewerThan8(database)) {
                assumeThat(Catalog.of(database).beyond())
                        .as("Early releases do not tell the default of a text.")
                        .isEmpty();
            }
        });
    }

    private static void make(SchemaText.Case row, Database database) {
        LiveSchema schema = new LiveSchema(database);
        OTHERS.forEach(schema::dropDatabaseIfExists);
        if (row.sql().get(0).endsWith("((lower(b)), a)") && !MysqlReleases.isSince(database, EXPRESSIONS)) {
            throw new TestAbortedException("This release has no expressions in indexes.");
        }
        try {
            row.given().accept(schema);
            row.change().accept(schema);
        } catch (UnsupportedFeatureException old) {
            throw new TestAbortedException(old.getMessage(), old);
        }
    }
}
