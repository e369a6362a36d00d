package io.guruorm.catalog;

import io.guruorm.dialect.ShownText;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.jdbc.Database;
import io.guruorm.sql.Sql;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks for single objects where a row says that the answers about all do not tell enough; each of them once. */
final class ShownObjects {

    private final Database database;
    private final WholeCatalog questions;
    private final Map<String, Optional<String>> answers = new HashMap<>();

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

    private Optional<String> answer(String statement, String column) {
        return database.query(Sql.catalogRead(statement)).stream()
                .findFirst()
                .flatMap(answer -> Optional.ofNullable(answer.string(column)));
    }
}
