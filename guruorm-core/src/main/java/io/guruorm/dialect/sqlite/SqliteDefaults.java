package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.LiteralWriter;
import io.guruorm.error.GuruException;
import io.guruorm.schema.ColumnType;
import io.guruorm.schema.ColumnType.SimpleType;
import io.guruorm.sql.DefaultKeyword;
import io.guruorm.sql.Json;
import io.guruorm.sql.PlainValue;
import io.guruorm.sql.RawExpression;
import io.guruorm.sql.Subquery;
import org.jspecify.annotations.Nullable;

/** Writes what a column holds where a row says nothing. */
final class SqliteDefaults {

    private final LiteralWriter literals;

    SqliteDefaults(LiteralWriter literals) {
        this.literals = literals;
    }

    /** A default as SQL. Scalars stand in quotes, and take the column's kind when they are written. */
    String of(String column, ColumnType type, @Nullable Object value) {
        if (value instanceof RawExpression raw) {
            return raw(column, raw);
        }
        if (value instanceof Subquery || value instanceof DefaultKeyword) {
            throw new GuruException("The default of column \"" + column
                    + "\" is a query or keyword, which no default can be. Give a value or raw(...).");
        }
        Object plain = PlainValue.of(value);
        if (type == SimpleType.JSON || type == SimpleType.JSONB) {
            return literals.write(plain == null || plain instanceof String ? plain : Json.of(plain));
        }
        return plain instanceof Number || plain instanceof Boolean
                ? literals.string(literals.write(plain))
                : literals.write(plain);
    }

    /** In parentheses, which SQLite wants around all that is more than a literal. */
    private static String raw(String column, RawExpression raw) {
        if (!raw.bindings().isEmpty()) {
            throw new GuruException("The default of column \"" + column
                    + "\" has bound values, which no default can have. Write them into raw(\"...\").");
        }
        return "(" + raw.text() + ")";
    }

    /** The present in UTC, as far as the column's type can hold it. */
    String current(ColumnType type) {
        if (type == SimpleType.DATE) {
            return "CURRENT_DATE";
        }
        return type == SimpleType.YEAR ? "(cast(strftime('%Y', 'now') as integer))" : "CURRENT_TIMESTAMP";
    }
}
