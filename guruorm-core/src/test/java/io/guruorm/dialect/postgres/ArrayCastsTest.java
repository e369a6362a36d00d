package io.guruorm.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayCastsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            (a)::text = ANY ((ARRAY['x, y'::character varying])::text[]) | (a)::text = ANY (((ARRAY['x, y'::character varying])::character varying[])::text[])
            (ARRAY['x'::character varying, f(a, b)])::text[] or true     | ((ARRAY['x'::character varying, f(a, b)])::character varying[])::text[] or true
            (ARRAY[(ARRAY['x'::character varying])::text[]])::name[]     | (ARRAY[((ARRAY['x'::character varying])::character varying[])::text[]])::name[]
            """)
    void saysTheTypeThatTheArrayHas(String text, String kept) {
        assertThat(ArrayCasts.kept(text)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = ANY (ARRAY[1, 2])",
                "(ARRAY['x'::text])::name[]",
                "(ARRAY['x'::character varying] || b)::text[]",
                "ARRAY[('x'::character varying)::text]",
                "select '(ARRAY[''x''::character varying])::text[]'",
                "(ARRAY[f('x'::character varying)])::text[]",
                "(ARRAY['x'::character varying",
                "(ARRAY['x'::character varying])"
            })
    void leavesAllElse(String text) {
        assertThat(ArrayCasts.kept(text)).isEqualTo(text);
    }
}
