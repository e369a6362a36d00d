package io.guruorm.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTypeTest {

    @ParameterizedTest
    @CsvSource({
        "text, text, '', false",
        "uuid, uuid, '', false",
        "numeric, numeric, '', false",
        "'numeric(12,2)', numeric, 12 2, false",
        "'numeric(3,-2)', numeric, 3 -2, false",
        "character varying(255), character varying, 255, false",
        "character(2), character, 2, false",
        "timestamp with time zone, timestamp with time zone, '', false",
        "timestamp(0) with time zone, timestamp with time zone, 0, false",
        "timestamp(3) without time zone, timestamp without time zone, 3, false",
        "double precision, double precision, '', false",
        "text[], text, '', true",
        "'numeric(12,2)[]', numeric, 12 2, true",
        "character varying(9)[], character varying, 9, true",
        "shop.\"Order (new)\", shop.\"Order (new)\", '', false",
        "interval day to second(3), interval day to second, 3, false"
    })
    void isTakenApart(String text, String name, String arguments, boolean array) {
        List<Integer> numbers = Stream.of(arguments.split(" "))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
        assertThat(ColumnType.of(text, false)).isEqualTo(new ColumnType(text, name, numbers, array, false));
    }

    @ParameterizedTest
    @CsvSource({"text[], text", "'numeric(12,2)[]', 'numeric(12,2)'"})
    void anArrayHasElements(String text, String element) {
        assertThat(ColumnType.of(text, false).element()).isEqualTo(ColumnType.of(element, false));
    }
}
