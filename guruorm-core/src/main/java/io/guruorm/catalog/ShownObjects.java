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
import java.util.Optional;

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
        return ask == null
                ? Optional.empty()
                : answers.computeIfAbsent(ask, statement -> answer(statement, row.text("asked")))
                        .flatMap(questions::shown);
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
            doubts.add(new CatalogBeyond("default of column", column.table() + "." + column.text("name"), true));
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
