package io.guruorm.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> COLUMNS = List.of("email", "name", "created_at", "id");

    @Test
    void swappedLettersAreOneEdit() {
        assertThat(NearestName.of("emial", COLUMNS)).contains("email");
    }

    @Test
    void caseDoesNotCount() {
        assertThat(NearestName.of("Created_At", COLUMNS)).contains("created_at");
    }

    @Test
    void farNamesAreNotOffered() {
        assertThat(NearestName.of("password", COLUMNS)).isEmpty();
        assertThat(NearestName.hint("password", COLUMNS)).isEmpty();
    }

    @Test
    void shortNamesAllowOneEdit() {
        assertThat(NearestName.of("ic", COLUMNS)).contains("id");
    }

    @Test
    void hintIsSentenceAfterSpace() {
        assertThat(NearestName.hint("nmae", COLUMNS)).isEqualTo(" Did you mean \"name\"?");
    }

    @Test
    void firstByAlphabetAmongEquals() {
        assertThat(NearestName.of("seedx", List.of("seedb", "seeda"))).contains("seeda");
    }
}
