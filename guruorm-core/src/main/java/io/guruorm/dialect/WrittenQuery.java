package io.guruorm.dialect;

import java.util.List;

/**
 * A query or an expression without the name of its own schema.
 *
 * @param text the SQL
 * @param tables the tables and views of its own schema that it reads, by name, each once
 */
public record WrittenQuery(String text, List<String> tables) {

    /** Keeps a copy. */
    public WrittenQuery {
        tables = List.copyOf(tables);
    }
}
