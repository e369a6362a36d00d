package io.guruorm.adoption;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.jdbc.Row;
import io.guruorm.migration.MigrationException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlywayHistoryTest {

    private static final LocalDateTime AT = LocalDateTime.of(2025, 1, 1, 12, 0);

    private final FlywayHistory flyway = new FlywayHistory();

    /** Each row is {@code type version description}; V-files are called by version and description. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SQL 1 a                                | V1__a",
                "SQL 1 a, SQL 1.1 b, JDBC 2 c           | V1__a V1_1__b V2__c",
                "SCHEMA - app, SQL 1 a                  | V1__a",
                "SQL 2 b, SQL 1 a                       | V2__b V1__a",
                "SQL 1 a, SQL 2 b, UNDO_SQL 2 b         | V1__a",
                "SQL 1 a, UNDO_SQL 1 a, SQL 2 b, SQL 1 a | V2__b V1__a",
                "SQL 1 a, SQL 2 b, DELETE 1 a           | V2__b",
                "SQL 1.0 a, UNDO_SCRIPT 1 a             | ''",
                "SQL - v, SQL 1 a, SQL - v              | V1__a R__v",
                "SQL - v, DELETE - v                    | ''",
                "BASELINE 3 base                        | 3",
                "BASELINE 3 base, SQL 4 d               | 3 V4__d",
                "SQL_BASELINE 3 base, SQL 4 d           | 3 V4__d",
                "''                                     | ''",
            })
    void whatIsLeftInTheEndHasRun(String rows, String ran) {
        assertThat(read(rows, KnownMigrations.none())).containsExactly(ran.isEmpty() ? new String[0] : ran.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BASELINE 3 base, SQL 4 d | V1__a V2__b V3__c V4__d V5__e | ''   | V1__a V2__b V3__c V4__d",
                "BASELINE 2 base          | V10__j V1_1__aa V1__a          | ''   | V1__a V1_1__aa",
                "BASELINE 1 base          | V2__b                          | ''   | ''",
                "BASELINE 3 base          | ''                             | 1 V2__b V4__d | 1 V2__b",
                "BASELINE 3 base          | V1__a                          | 2    | V1__a 2",
                "SQL 1 a, BASELINE 2 base | V1__a V2__b                    | ''   | V1__a V2__b",
            })
    void baselineStandsForAllUpToItsVersion(String rows, String files, String named, String ran) {
        KnownMigrations known = new KnownMigrations(
                words(named),
                words(files).stream()
                        .map(file -> new ForeignFile(file, "ours_" + file, ""))
                        .toList(),
                List.of());
        assertThat(read(rows, known)).containsExactlyElementsOf(words(ran));
    }

    @Test
    void baselineThatIsATimeStandsForOursUpToIt() {
        KnownMigrations known = new KnownMigrations(
                List.of(),
                List.of(),
                List.of("2025_01_03_000000_c", "2025_01_01_000000_a", "2025_01_02_000000_also", "2025_01_02_000000_b"));
        assertThat(read("BASELINE 20250102000000 base", known))
                .containsExactly("2025_01_01_000000_a", "2025_01_02_000000_also", "2025_01_02_000000_b");
    }

    @Test
    void namesThatItMayHaveHere() {
        ForeignMigration timed = one("SQL", "20250101120000", "create users", "db/V20250101120000__create_users.sql");
        assertThat(timed.exact()).containsExactly("2025_01_01_120000_create_users");
        assertThat(timed.words()).isEqualTo("create_users");

        ForeignMigration versioned = one("SQL", "1.1", "CreateUsers", "V1_1__CreateUsers.sql");
        assertThat(versioned.exact()).isEmpty();
        assertThat(versioned.words()).isEqualTo("create_users");
        assertThat(List.of("V1_1__CreateUsers", "V1_1__CreateUsers.sql", "1.1")).allMatch(versioned::isCalled);

        ForeignMigration code = one("JDBC", "2", "Fill", "db.migration.V2__Fill");
        assertThat(code.name()).isEqualTo("V2__Fill");

        ForeignMigration view = one("SQL", null, "All users", "R__All_users.sql");
        assertThat(view.exact()).containsExactly("R_all_users");
        assertThat(view.words()).isEmpty();
        assertThat(view.sum()).isEqualTo(42);
        assertThat(versioned.sum()).isNull();
    }

    @Test
    void timeAndDurationAreKept() {
        ForeignMigration read = one("SQL", "1", "a", "V1__a.sql");
        assertThat(read.ranAt()).isEqualTo(AT);
        assertThat(read.millis()).isEqualTo(7);
        assertThat(read.batch()).isEqualTo(1);
    }

    @Test
    void failureIsRefusedByName() {
        List<Row> rows = List.of(row("SQL", "1", "a", "V1__a.sql", true), row("SQL", "2", "b", "V2__b.sql", false));
        assertThatThrownBy(() -> flyway.read(rows, KnownMigrations.none()))
                .isInstanceOfSatisfying(MigrationException.class, thrown -> assertThat(thrown.kind())
                        .isEqualTo(REPAIR))
                .hasMessageContaining("this failed: V2__b.sql")
                .hasMessageContaining("flyway repair");
    }

    @ParameterizedTest
    @CsvSource({"MAGIC, 1, type \"MAGIC\"", "SQL, one, version is \"one\""})
    void whatIsNotKnownIsRefused(String type, String version, String message) {
        assertThatThrownBy(() -> one(type, version, "a", "V1__a.sql"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("V1__a.sql");
    }

    @Test
    void checksumIsFlyways() {
        // as Flyway 13 wrote them
        assertThat(FlywayChecksum.of("create table users (id integer primary key);\n"))
                .isEqualTo(1519369812);
        assertThat(FlywayChecksum.of("\uFEFFcreate table posts (id integer primary key);\r\n"))
                .isEqualTo(-990181328);
    }

    private List<String> read(String rows, KnownMigrations known) {
        List<Row> all = new ArrayList<>();
        for (String one : rows.split(", ", -1)) {
            String[] parts = one.split(" ", -1);
            if (parts.length == 3) {
                String version = parts[1].equals("-") ? null : parts[1];
                String script = version == null
                        ? "R__" + parts[2] + ".sql"
                        : "V" + version.replace('.', '_') + "__" + parts[2] + ".sql";
                all.add(row(parts[0], version, parts[2], script, true));
            }
        }
        return flyway.read(all, known).stream().map(ForeignMigration::name).toList();
    }

    private ForeignMigration one(String type, @Nullable String version, String description, String script) {
        return flyway.read(List.of(row(type, version, description, script, true)), KnownMigrations.none())
                .get(0);
    }

    private Row row(String type, @Nullable String version, String description, String script, boolean success) {
        return ForeignRows.row(flyway, 1, version, description, type, script, 42, AT, 7, success);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(Objects.requireNonNull(text).split(" "));
    }
}
