package io.guruorm.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PretendScriptTest {

    private static String text(String statement) {
        return new PretendScript(List.of(new PretendScript.Part("a", List.of(statement)))).text();
    }

    @Test
    void eachStatementEndsWithOneSemicolon() {
        assertThat(text("select 1")).isEqualTo("-- a\nselect 1;\n");
        assertThat(text(" select 1; ")).isEqualTo("-- a\nselect 1;\n");
    }

    @Test
    void aCommentAtTheEndDoesNotSwallowIt() {
        assertThat(text("select 1 -- one;")).isEqualTo("-- a\nselect 1 -- one;\n;\n");
        assertThat(text("select 1 -- one\n+ 1")).isEqualTo("-- a\nselect 1 -- one\n+ 1;\n");
    }
}
