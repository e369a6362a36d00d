package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.DefaultWriter;
import io.guruorm.dialect.LiteralWriter;
import io.guruorm.schema.ColumnType;
import io.guruorm.schema.ColumnType.SimpleType;

/** Writes what a column holds where a row says nothing. */
final class SqliteDefaults extends DefaultWriter {

    SqliteDefaults(LiteralWriter literals) {
        super(literals);
    }

    /** In parentheses, which SQLite wants around all that is more than a literal. */
    @Override
    protected String expression(String sql) {
        return "(" + sql + ")";
    }

    /** The present in UTC, as far as the column's type can hold it. */
    @Override
    protected String current(ColumnType type) {
        if (type == SimpleType.DATE) {
            return "CURRENT_DATE";
        }
        return type == SimpleType.YEAR ? "(cast(strftime('%Y', 'now') as integer))" : "CURRENT_TIMESTAMP";
    }
}
