package io.guruorm.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAsWideAsTheyNeedAndLinesHaveNoTrailingSpace() {
        Table table = new Table("Name", "State");
        table.row("users", "ran");
        table.row("a", "");

        assertThat(table.lines()).containsExactly("Name   State", "-----  -----", "users  ran", "a");
    }
}
