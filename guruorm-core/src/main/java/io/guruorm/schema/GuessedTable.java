package io.guruorm.schema;

import io.guruorm.error.GuruException;

/** The table that a column's name tells: {@code user_id} to {@code users}, {@code post_category_id} to {@code post_categories}. */
final class GuessedTable {

    private GuessedTable() {}

    static String of(String column, String key) {
        var suffix = "_" + key;
        var owner = column.endsWith(suffix) ? column.substring(0, column.length() - suffix.length()) : column;
        if (owner.isEmpty()) {
            throw new GuruException("The name \"" + column + "\" tells no table. Write constrained(\"table\").");
        }
        return Plural.of(owner);
    }
}
