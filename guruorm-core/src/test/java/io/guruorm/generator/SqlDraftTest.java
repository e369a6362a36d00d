package io.guruorm.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.migration.MigrationName;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlDraftTest {

    private static final MigrationName NAME = new MigrationName("2025_11_29_145247_words");

    @Test
    void creatingIsPair() {
        List<GeneratedFile> files = files("create_users_table");

        assertThat(files)
                .extracting(GeneratedFile::name)
                .containsExactly("2025_11_29_145247_words.up.sql", "2025_11_29_145247_words.down.sql");
        assertThat(files.get(0).text().lines().toList())
                .startsWith("create table \"users\" (")
                .endsWith(");")
                .anyMatch(line -> line.matches("    \"id\" .*,"))
                .anyMatch(line -> line.startsWith("    \"created_at\" "));
        assertThat(files.get(1).text()).isEqualTo("drop table if exists \"users\";\n");
    }

    @Test
    void addingDropsTheColumnAgain() {
        List<GeneratedFile> files = files("add_votes_to_users");

        assertThat(files.get(0).text()).startsWith("alter table \"users\" add column \"votes\" varchar(255)");
        assertThat(files.get(1).text()).isEqualTo("alter table \"users\" drop column \"votes\";\n");
    }

    @Test
    void whatNobodyCanUndoHasNoDown() {
        assertThat(files("drop_votes_from_users")).hasSize(1);
        assertThat(files("tidy_up")).containsExactly(new GeneratedFile("2025_11_29_145247_words.up.sql", ""));
    }

    @Test
    void commasInsideBracketsAndQuotesStay() {
        assertThat(SqlLayout.lines("create table \"a,b\" (\"x\" numeric(8, 2) default ',', \"y\" int)"))
                .isEqualTo("create table \"a,b\" (\n    \"x\" numeric(8, 2) default ',',\n    \"y\" int\n)");
    }

    private static List<GeneratedFile> files(String words) {
        return SqlDraft.of(NAME, MigrationIntent.guess(words), PostgresDialect.of(18));
    }
}
