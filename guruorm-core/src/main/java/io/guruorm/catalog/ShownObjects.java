package io.guruorm.catalog;

import io.guruorm.dialect.ShownText;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.jdbc.Database;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for single objects where a row says that the answers about all do not tell enough; each of them once. */
final class ShownObjects {

    private final Database database;
    private final WholeCatalog questions;
    private final Map<String, Optional<String>> answers = new HashMap<>();
    private final List<CatalogBeyond> doubts = new ArrayList<>();

    ShownObjects(Database database, WholeCatalog questions) {
        this.database = database;
        this.questions = questions;
    }

    /**
     * What the object of a row is made by.
     *
     * @param row of any answer
     * @return empty where the row tells all, or the server shows nothing
     */
    Optional<ShownText> of(CatalogRow row) {
        String ask = row.maybe("ask");
        if (ask == null) {
            return Optional.empty();
        }
        Optional<ShownText> shown = answers.computeIfAbsent(ask, statement -> answer(statement, row.text("asked")))
                .flatMap(questions::shown);
        if (shown.isEmpty()) {
            doubts.add(CatalogBeyond.partOf("text of " + Objects.requireNonNullElse(row.maybe("kind"), "table"), row));
        }
        return shown;
    }

    /**
     * The statement that makes a trigger or routine.
     *
     * @param row of one
     * @return null where nobody tells it
     */
    @Nullable
    String source(CatalogRow row) {
        String head = row.maybe("head");
        Optional<String> body = of(row).map(ShownText::body);
        if (body.isPresent()) {
            return Objects.requireNonNullElse(head, "") + body.get();
        }
        String definition = row.maybe("definition");
        return definition == null ? null : questions.source(head, definition, row.maybe("mode"));
    }

    /**
     * The expression of a check.
     *
     * @param row of one
     */
    String checkOf(CatalogRow row) {
        Optional<ShownText> table = of(row);
        Optional<String> shown = table.flatMap(text -> text.checkOf(row.maybe("name"), row.maybe("column_name")));
        if (table.isPresent() && shown.isEmpty()) {
            doubts.add(CatalogBeyond.partOf("expression of check", row));
        }
        return shown.orElseGet(() -> questions.expression(row.text("expression")));
    }

    /**
     * The default of a column that was asked.
     *
     * @param column a row of a column
     * @return empty where the row tells it
     */
    Optional<String> defaultOf(CatalogRow column) {
        Optional<ShownText> table = of(column);
        Optional<String> shown = table.flatMap(text -> text.defaultOf(column.text("name")));
        if (table.isPresent() && shown.isEmpty()) {
            doubts.add(CatalogBeyond.partOf("default of column", column));
        }
        return shown;
    }

    /** What the objects themselves did not tell either. */
    List<CatalogBeyond> doubts() {
        return List.copyOf(doubts);
    }

    /** As no read, which would be prepared: of views over windows, early releases of MySQL 8.0 fall over that. */
    private Optional<String> answer(String statement, String column) {
        var question = new Sql(statement, List.of(), SqlKind.SESSION, TableNames.NONE, true, true);
        return database.query(question).stream()
                .findFirst()
                .flatMap(answer -> Optional.ofNullable(answer.string(column)));
    }
}
