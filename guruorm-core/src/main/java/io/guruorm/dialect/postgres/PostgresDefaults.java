package io.guruorm.dialect.postgres;

import io.guruorm.dialect.DefaultWriter;
import io.guruorm.schema.ColumnType;
import io.guruorm.schema.ColumnType.SimpleType;

/** Writes what a column holds where a row says nothing. */
final class PostgresDefaults extends DefaultWriter {

    PostgresDefaults(PostgresLiterals literals) {
        super(literals);
    }

    @Override
    protected String expression(String sql) {
        return sql;
    }

    @Override
    protected String current(ColumnType type) {
        if (type == SimpleType.DATE) {
            return "CURRENT_DATE";
        }
        return type == SimpleType.YEAR ? "extract(year from CURRENT_DATE)" : "CURRENT_TIMESTAMP";
    }
}
