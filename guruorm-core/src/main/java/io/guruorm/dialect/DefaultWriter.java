package io.guruorm.dialect;

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
public abstract class DefaultWriter {

    private final LiteralWriter literals;

    /**
     * For the dialects.
     *
     * @param literals writes values
     */
    protected DefaultWriter(LiteralWriter literals) {
        this.literals = literals;
    }

    /**
     * A default as SQL. Scalars stand in quotes, so that they take the column's type.
     *
     * @param column its name, for messages
     * @param type its type
     * @param value the default, not null
     */
    final String of(String column, ColumnType type, Object value) {
        if (value instanceof RawExpression raw) {
            return raw(column, raw);
        }
        if (value instanceof Subquery || value instanceof DefaultKeyword) {
            throw new GuruException("The default of column \"" + column
                    + "\" is a query or keyword, which no default can be. Give a value or raw(...).");
        }
        Object plain = PlainValue.of(value);
        if (type == SimpleType.JSON || type == SimpleType.JSONB) {
            return quoted(type, literals.write(plain == null || plain instanceof String ? plain : Json.of(plain)));
        }
        return quoted(type, scalar(plain));
    }

    private String scalar(@Nullable Object plain) {
        if (plain instanceof Boolean truth) {
            return truth ? "'1'" : "'0'";
        }
        return plain instanceof Number ? literals.string(literals.write(plain)) : literals.write(plain);
    }

    private String raw(String column, RawExpression raw) {
        if (!raw.bindings().isEmpty()) {
            throw new GuruException("The default of column \"" + column
                    + "\" has bound values, which no default can have. Write them into raw(\"...\").");
        }
        return expression(raw.text());
    }

    /**
     * A literal as this dialect has it behind {@code default}.
     *
     * @param type the column's type
     * @param literal the literal
     */
    protected String quoted(ColumnType type, String literal) {
        return literal;
    }

    /**
     * A raw expression as this dialect has it behind {@code default}.
     *
     * @param sql the expression
     */
    protected abstract String expression(String sql);

    /**
     * The present, as far as the column's type can hold it.
     *
     * @param type the column's type
     */
    protected abstract String current(ColumnType type);
}
