package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Placeholders;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;

/** Makes statements that change the schema. They have no placeholders: each question mark in them is an operator's. */
final class Ddl {

    private Ddl() {}

    static Sql of(String text, TableNames tables) {
        return Sql.ddl(Placeholders.in(text, new PostgresScanner(text)).asOperators(), tables);
    }
}
