package io.guruorm.adoption;

import static io.guruorm.migration.MigrationException.Kind.USAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.migration.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMappingTest {

    private static final List<ForeignMigration> RAN = List.of(theirs("create users"), theirs("a.xml::1::ann"));

    @Test
    void linesCommentsAndBlankLinesAreRead() {
        NameMapping mapping = NameMapping.parse("map.txt", """
                \uFEFF# what Liquibase has run
                create users = 2025_01_01_000000_one   # the first

                a.xml::1::ann=-
                id = with = signs = 2025_01_01_000000_two # a = b
                """);
        assertThat(mapping.theirs()).containsExactly("create users", "a.xml::1::ann", "id = with = signs");
        assertThat(mapping.ours()).containsExactly("2025_01_01_000000_one", "2025_01_01_000000_two");
        assertThat(mapping.lineOf(theirs("a.xml::1::ann")).orElseThrow().ours()).isEmpty();
        assertThat(mapping.lineOf(theirs("other"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = x~b                   | line 2: \"b\" is no line of a mapping",
                "a = x~= y                 | line 2: \"= y\" is no line",
                "a = x~b =                 | line 2: \"b =\" is no line",
                "a = x~b = y z             | line 2: \"b = y z\" is no line",
                "a = x~a = y               | line 2: \"a\" stands in line 1 already",
                "a = x~~b = x              | line 3: \"x\" stands in line 1 already",
                "a.xml::1::an = -          | line 1: Liquibase's history tells of no migration \"a.xml::1::an\" that has run. Did you mean \"a.xml::1::ann\"?",
                "create users = 2025_01_01_000000_on | line 1: There is no migration \"2025_01_01_000000_on\" here. Did you mean \"2025_01_01_000000_one\"?",
                "create users = 2025_01_01_000000_one.up.sql | Did you mean \"2025_01_01_000000_one\"?",
                "create users = ?          | There is no migration \"?\" here",
            })
    void wrongLineIsRefusedWithFileAndNumber(String text, String message) {
        assertThatThrownBy(() -> NameMapping.parse("map.txt", text.replace('~', '\n'))
                        .refuseUnknown(ForeignTool.LIQUIBASE, RAN, List.of("2025_01_01_000000_one")))
                .isInstanceOfSatisfying(MigrationException.class, thrown -> assertThat(thrown.kind())
                        .isEqualTo(USAGE))
                .hasMessageContaining("Mapping file map.txt, line ")
                .hasMessageContaining(message);
    }

    @Test
    void everyLineMayBeOfUse() {
        NameMapping.parse("map.txt", "create users = 2025_01_01_000000_one\na.xml::1::ann = -")
                .refuseUnknown(ForeignTool.LIQUIBASE, RAN, List.of("2025_01_01_000000_one"));
    }

    @Test
    void fileThatIsNotThereOrGarbledIsRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> NameMapping.read(folder.resolve("none.txt")))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("There is no mapping file");
        Path garbled = Files.write(folder.resolve("garbled.txt"), new byte[] {(byte) 0xff, '=', 'a'});
        assertThatThrownBy(() -> NameMapping.read(garbled))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("not in UTF-8");
    }

    private static ForeignMigration theirs(String name) {
        return new ForeignMigration(name, List.of(), List.of(), "", null, null, 1, null);
    }
}
