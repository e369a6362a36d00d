package io.guruorm.contract.featuremap;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.dialect.RefusedCase;
import io.guruorm.dialect.SchemaText;
import io.guruorm.dialect.mariadb.MariadbCases;
import io.guruorm.dialect.mariadb.MariadbDialect;
import io.guruorm.dialect.mariadb.MariadbRefusedCases;
import io.guruorm.dialect.mysql.MysqlCases;
import io.guruorm.dialect.mysql.MysqlDialect;
import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.dialect.postgres.PostgresRefusedCases;
import io.guruorm.dialect.postgres.SchemaCase;
import io.guruorm.dialect.postgres.SchemaCases;
import io.guruorm.dialect.sqlite.SqliteCase;
import io.guruorm.dialect.sqlite.SqliteDialect;
import io.guruorm.dialect.sqlite.SqliteRebuiltCase;
import io.guruorm.dialect.sqlite.SqliteRefusedCases;
import io.guruorm.dialect.sqlserver.SqlServerCases;
import io.guruorm.dialect.sqlserver.SqlServerDialect;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the feature map has an answer for each database, and the page that tells them is what the tests say. */
class FeatureMapTest {

    private static final Path PAGE = Path.of("..", "docs", "feature-map.md");
    private static final Path PRINTED = Path.of("target", "feature-map.md");
    private static final String TABLES = "<!-- printed by FeatureMapTest -->\n";

    private static final String AS_TEXT = "as text";

    private final FeatureAnswers answers = new FeatureAnswers();
    private final List<FeatureColumn> columns = List.of(postgres(), mariadb(), sqlite(), mysql(), sqlServer());

    /** A row whose extension the server lacks is compared as text alone. */
    private static FeatureColumn postgres() {
        FeatureColumn column = new FeatureColumn("PostgreSQL");
        Set<String> extensions = extensions();
        for (SchemaCase row : SchemaCases.all().toList()) {
            if (row.needs().isEmpty() || extensions.contains(row.needs())) {
                column.ran(row.id());
            } else {
                column.compared(row.id(), "as text only (" + row.needs() + ")");
            }
        }
        return column.refuses(PostgresRefusedCases.ALL, PostgresDialect.of(18));
    }

    private static Set<String> extensions() {
        DatabaseConfig config = PostgresServer.shared().createDatabase();
        try (Database database = Database.unpooled("main", config)) {
            return database.select("select name::text from pg_available_extensions").stream()
                    .map(row -> String.valueOf(row.string("name")))
                    .collect(Collectors.toSet());
        } finally {
            PostgresServer.shared().dropDatabase(config);
        }
    }

    private static FeatureColumn mariadb() {
        FeatureColumn column = new FeatureColumn("MariaDB");
        MariadbCases.all().forEach(row -> column.ran(row.id()));
        return column.refuses(MariadbRefusedCases.ALL, MariadbDialect.of(11, 4));
    }

    private static FeatureColumn sqlite() {
        FeatureColumn column = new FeatureColumn("SQLite");
        SqliteCase.all().forEach(row -> column.ran(row.id()));
        SqliteRebuiltCase.ALL.forEach(row -> column.ran(row.id()));
        return column.refuses(SqliteRefusedCases.ALL, SqliteDialect.of(45));
    }

    /** They run where a server is named, and what is printed is the same where none is. */
    private static FeatureColumn mysql() {
        FeatureColumn column = new FeatureColumn("MySQL");
        MysqlCases.all().forEach(row -> column.ran(row.id()));
        return column.refuses(refused(MysqlCases.refused()), MysqlDialect.of(8, 0));
    }

    private static FeatureColumn sqlServer() {
        FeatureColumn column = new FeatureColumn("SQL Server");
        SqlServerCases.all().forEach(row -> column.compared(row.id(), AS_TEXT));
        return column.refuses(refused(SqlServerCases.refused()), SqlServerDialect.of(15));
    }

    private static List<RefusedCase> refused(List<SchemaText.Refused> rows) {
        return rows.stream()
                .map(row -> RefusedCase.noChange(row.id(), row.feature(), row.change()))
                .toList();
    }

    @Test
    void everyRowHasAnAnswerAndThePageTellsIt() throws IOException {
        String printed = table(FeatureRow.laravel()) + "\nBeyond Laravel:\n\n" + table(FeatureRow.beyond());
        Files.writeString(PRINTED, printed);
        System.out.println(printed);
        String page = Files.readString(PAGE);
        assertThat(page).contains(TABLES);
        assertThat(page.substring(page.indexOf(TABLES) + TABLES.length()))
                .as("docs/feature-map.md; what should stand there is in contract-tests/" + PRINTED)
                .isEqualTo(printed);
    }

    @Test
    void noCellIsBlank() {
        List<String> blank = new ArrayList<>();
        rows().forEach(row -> columns.stream()
                .filter(column -> cell(column, row).isEmpty())
                .forEach(column -> blank.add(row + " " + column.name())));
        assertThat(blank).isEmpty();
    }

    @Test
    void noCaseIsOfAnUnknownRow() {
        List<String> known = rows().map(FeatureRow::id).toList();
        columns.forEach(column -> assertThat(known).as(column.name()).containsAll(column.ids()));
        assertThat(known).containsAll(answers.ids()).doesNotHaveDuplicates();
    }

    private static Stream<FeatureRow> rows() {
        return Stream.concat(FeatureRow.laravel().stream(), FeatureRow.beyond().stream());
    }

    private String table(List<FeatureRow> rows) {
        StringBuilder text = new StringBuilder("| row | what |");
        columns.forEach(column -> text.append(" ").append(column.name()).append(" |"));
        text.append("\n|---|---|").append("---|".repeat(columns.size())).append("\n");
        for (FeatureRow row : rows) {
            text.append("| ").append(row.id()).append(" | ").append(row.name()).append(" |");
            columns.forEach(column -> text.append(" ")
                    .append(cell(column, row).replace("|", "\\|"))
                    .append(" |"));
            text.append("\n");
        }
        return text.toString();
    }

    private String cell(FeatureColumn column, FeatureRow row) {
        return Stream.of(column.cell(row.id()), answers.cell(column.name(), row.id()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
