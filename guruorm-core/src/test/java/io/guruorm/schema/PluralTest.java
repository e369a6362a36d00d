package io.guruorm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    @ParameterizedTest
    @CsvSource({
        "user, users",
        "post_category, post_categories",
        "sales_person, sales_people",
        "system_status, system_statuses",
        "address, addresses",
        "tax, taxes",
        "day, days",
        "child, children",
        "product_metadata, product_metadata",
        "news, news",
    })
    void turnsTheLastWord(String one, String many) {
        assertThat(Plural.of(one)).isEqualTo(many);
    }
}
