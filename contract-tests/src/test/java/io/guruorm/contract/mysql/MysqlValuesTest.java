package io.guruorm.contract.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.contract.mysqlfamily.MysqlFamilyValuesTest;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.FreshDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.Arguments;

/** Every kind of value goes to MySQL and comes back as it was, or is refused. */
class MysqlValuesTest extends MysqlFamilyValuesTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMysql();

    MysqlValuesTest() {
        super(fresh.database());
    }

    /** It keeps JSON as numbers, not as text. */
    static Stream<Arguments> kept() {
        return Stream.concat(
                Stream.of(kept("json", List.of(new BigDecimal("0.10")), List.of(new BigDecimal("0.1")))), keptByBoth());
    }

    static Stream<Arguments> tooMuch() {
        return Stream.concat(
                tooMuchForBoth(),
                Stream.of(
                        Arguments.of("json", "'{'", "Invalid JSON text"),
                        Arguments.of("bit(2)", "7", "Data too long")));
    }

    /** The driver does not know the type, and would wait for ever on the same connection. */
    @Test
    void vectorsAreReadAsTextAndNoOtherWay() {
        Database database = fresh.database();
        assumeTrue(MysqlReleases.isNewerThan8(database));
        new LiveSchema(database).create("vectors", t -> t.vector("a", 2));
        database.statement("insert into vectors values (string_to_vector('[1,2]'))");
        assertThat(database.select("select vector_to_string(a) as a from vectors where 1 = ?", 1)
                        .get(0)
                        .string("a"))
                .isEqualTo("[1.00000e+00,2.00000e+00]");
        for (int again = 0; again < 9; again++) {
            assertThatThrownBy(() -> database.table("vectors").get())
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("Read it with vector_to_string(column)");
        }
        assertThat(database.table("vectors").count()).isEqualTo(1);
    }
}
