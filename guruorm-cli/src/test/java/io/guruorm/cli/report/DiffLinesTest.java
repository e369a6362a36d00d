package io.guruorm.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiffLinesTest {

    @Test
    void aCommentAtTheEndOfAStatementSwallowsNoSemicolon() {
        assertThat(DiffLines.ended("drop table a")).isEqualTo("drop table a;");
        assertThat(DiffLines.ended("create view a as -- all\nselect 1")).endsWith("select 1;");
        assertThat(DiffLines.ended("create view a as select 1 -- all"))
                .isEqualTo("create view a as select 1 -- all\n;");
        assertThat(DiffLines.ended("-- By hand")).isEqualTo("-- By hand");
    }
}
