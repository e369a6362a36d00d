package io.guruorm.adoption;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.jdbc.Row;
import io.guruorm.migration.MigrationException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiquibaseHistoryTest {

    private static final LocalDateTime AT = LocalDateTime.of(2025, 1, 1, 12, 0);

    private final LiquibaseHistory liquibase = new LiquibaseHistory();

    /** Each row is {@code EXECTYPE id author file}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXECUTED a ann x.xml                                   | a",
                "RERAN a ann x.xml, MARK_RAN b ann x.xml                | a b",
                "SKIPPED a ann x.xml, EXECUTED b ann x.xml              | b",
                "EXECUTED 1 ann x.xml, EXECUTED 1 bob x.xml, EXECUTED 2 ann x.xml | x.xml::1::ann x.xml::1::bob 2",
                "EXECUTED 1 ann x.xml, SKIPPED 1 ann y.xml              | 1",
                "''                                                     | ''",
            })
    void changeSetsThatHaveRunAreCalledByIdOrInFull(String rows, String ran) {
        assertThat(liquibase.read(rows(rows), KnownMigrations.none()))
                .extracting(ForeignMigration::name)
                .containsExactly(ran.isEmpty() ? new String[0] : ran.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"FAILED", "TRIED"})
    void failureIsRefusedByName(String type) {
        assertThatThrownBy(() ->
                        liquibase.read(rows("EXECUTED a ann x.xml, " + type + " b bob y.xml"), KnownMigrations.none()))
                .isInstanceOfSatisfying(MigrationException.class, thrown -> assertThat(thrown.kind())
                        .isEqualTo(REPAIR))
                .hasMessageContaining("y.xml::b::bob (" + type + ")")
                .hasMessageContaining("Mend it with Liquibase");
    }

    @Test
    void idIsNameOrWords() {
        ForeignMigration read = liquibase
                .read(rows("EXECUTED 20250101120000-create-users ann x.xml"), KnownMigrations.none())
                .get(0);
        assertThat(read.exact()).containsExactly("20250101120000-create-users", "2025_01_01_120000_create_users");
        assertThat(read.ranAt()).isEqualTo(AT);
        assertThat(read.isCalled("x.xml::20250101120000-create-users::ann")).isTrue();
        assertThat(liquibase
                        .read(rows("EXECUTED Create-users ann x.xml"), KnownMigrations.none())
                        .get(0)
                        .words())
                .isEqualTo("create_users");
    }

    private List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        for (String one : text.split(", ", -1)) {
            String[] parts = one.split(" ", -1);
            if (parts.length == 4) {
                rows.add(ForeignRows.row(liquibase, rows.size() + 1, parts[1], parts[2], parts[3], AT, parts[0]));
            }
        }
        return rows;
    }
}
