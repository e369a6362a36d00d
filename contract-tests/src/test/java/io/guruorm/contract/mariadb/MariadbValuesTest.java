package io.guruorm.contract.mariadb;

import io.guruorm.contract.mysqlfamily.MysqlFamilyValuesTest;
import io.guruorm.testing.FreshDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.Arguments;

/** Every kind of value goes to MariaDB and comes back as it was, or is refused. */
class MariadbValuesTest extends MysqlFamilyValuesTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMariadb();

    MariadbValuesTest() {
        super(fresh.database());
    }

    static Stream<Arguments> kept() {
        UUID id = UUID.fromString("5ca4bbc7-a2dd-894e-b960-588e30000000");
        return Stream.concat(
                keptByBoth(),
                Stream.of(
                        kept("uuid", id, id),
                        kept("inet6", "::1", "::1"),
                        kept("json", List.of(new BigDecimal("0.10")), List.of(new BigDecimal("0.10")))));
    }

    static Stream<Arguments> tooMuch() {
        return Stream.concat(
                tooMuchForBoth(),
                Stream.of(Arguments.of("uuid", "'x'", "Incorrect uuid value"), Arguments.of("json", "'{'", "failed")));
    }
}
