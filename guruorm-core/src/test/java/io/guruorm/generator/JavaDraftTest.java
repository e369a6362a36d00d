package io.guruorm.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.migration.MigrationName;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaDraftTest {

    private static final MigrationName NAME = new MigrationName("2025_11_29_145247_words");

    @Test
    void creatingHasBothWays() {
        GeneratedFile file = JavaDraft.of(NAME, MigrationIntent.creating("users"));

        assertThat(file.name()).isEqualTo("M2025_11_29_145247_words.java");
        assertThat(file.text()).isEqualTo("""
                        import io.guruorm.migration.Migration;
                        import io.guruorm.schema.Schema;

                        public class M2025_11_29_145247_words extends Migration {

                            @Override
                            public void up(Schema schema) {
                                schema.create("users", table -> {
                                    table.id();
                                    table.timestamps();
                                });
                            }

                            @Override
                            public void down(Schema schema) {
                                schema.dropIfExists("users");
                            }
                        }
                        """);
    }

    @Test
    void creatingWithColumnsHasThemBetweenKeyAndTimes() {
        MigrationIntent intent = new MigrationIntent(MigrationIntent.Kind.CREATE, "users", List.of("name", "email"));

        assertThat(JavaDraft.of(NAME, intent).text())
                .contains("table.id();\n            table.string(\"name\");\n            table.string(\"email\");\n"
                        + "            table.timestamps();\n");
    }

    @Test
    void addingIsUndoneByDroppingTheColumnsAndNeverTheTable() {
        String text = JavaDraft.of(NAME, MigrationIntent.guess("add_a_and_b_to_users"))
                .text();

        assertThat(text)
                .contains("            table.string(\"a\").nullable();\n            table.string(\"b\").nullable();\n")
                .contains("            table.dropColumn(\"a\");\n            table.dropColumn(\"b\");\n")
                .doesNotContain("schema.drop");
    }

    @Test
    void whatNobodyCanUndoHasNoDown() {
        for (String words : List.of("drop_votes_from_users", "change_price_in_orders", "tidy_up")) {
            assertThat(JavaDraft.of(NAME, MigrationIntent.guess(words)).text())
                    .contains("public void up(Schema schema)")
                    .doesNotContain("down", "//");
        }
    }

    @Test
    void nameOfTableIsJavaLiteral() {
        assertThat(JavaDraft.of(NAME, MigrationIntent.creating("a\"b\\c")).text())
                .contains("schema.create(\"a\\\"b\\\\c\", table");
    }
}
