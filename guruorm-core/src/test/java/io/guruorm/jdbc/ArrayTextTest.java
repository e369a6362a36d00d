package io.guruorm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrayTextTest {

    @Test
    void elementsAreQuotedAndNullsAreNot() {
        assertThat(ArrayText.write(new Object[] {"a", null, "NULL", "", "x\"y\\z", "{,}"}))
                .isEqualTo("{\"a\",NULL,\"NULL\",\"\",\"x\\\"y\\\\z\",\"{,}\"}");
    }

    @Test
    void innerArraysAreBraces() {
        assertThat(ArrayText.write(new Object[][] {{1, 2}, {3, null}})).isEqualTo("{{\"1\",\"2\"},{\"3\",NULL}}");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Object> values = Arrays.asList("a", null, "NULL", "", "x\"y\\z", "{,}", " b ", "ä\n");

        assertThat(ArrayText.read(ArrayText.write(values.toArray()), text -> text))
                .isEqualTo(values);
    }

    @Test
    void nestedAndEmptyArraysAreRead() {
        assertThat(ArrayText.read("{{1,2},{3,NULL}}", Integer::valueOf))
                .isEqualTo(List.of(List.of(1, 2), new ArrayList<>(Arrays.asList(3, null))));
        assertThat(ArrayText.read("{}", Integer::valueOf)).isEmpty();
    }

    @Test
    void lowerBoundsAreLeftOut() {
        assertThat(ArrayText.read("[0:1]={1,2}", Integer::valueOf)).isEqualTo(List.of(1, 2));
    }
}
