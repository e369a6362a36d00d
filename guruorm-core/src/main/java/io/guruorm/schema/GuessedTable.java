package io.guruorm.schema;

import io.guruorm.error.GuruException;
import org.atteo.evo.inflector.English;

/** The table that a column's name tells: {@code user_id} to {@code users}, {@code post_category_id} to {@code post_categories}. */
final class GuessedTable {

    private GuessedTable() {}

    static String of(String column, String key) {
        var suffix = "_" + key;
        var owner = column.endsWith(suffix) ? column.substring(0, column.length() - suffix.length()) : column;
        if (owner.isEmpty()) {
            throw new GuruException("The name \"" + column + "\" tells no table. Write constrained(\"table\").");
        }
        int lastWord = owner.lastIndexOf('_') + 1;
        return owner.substring(0, lastWord) + English.plural(owner.substring(lastWord));
    }
}
