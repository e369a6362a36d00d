package io.guruorm.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.cli.shell.Console;
import io.guruorm.migration.MigrationState;
import io.guruorm.migration.MigrationStatus;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StatusTableTest {

    @Test
    void longErrorDoesNotWidenTheTableForAll() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        MigrationStatus failed = new MigrationStatus(
                "2025_01_01_000000_a",
                MigrationState.FAILED,
                false,
                OptionalInt.of(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(3),
                Optional.of("File a.up.sql, line 4: " + "x".repeat(200)),
                Optional.empty());

        List<String> lines = StatusTable.lines(List.of(failed), new Console(nowhere, nowhere, false, false));

        assertThat(lines.get(2))
                .startsWith("2025_01_01_000000_a  1      failed at statement 3: File a.up.sql, line 4: xxx");
        assertThat(lines.get(2)).endsWith("x…").hasSizeLessThan(90);
    }
}
