package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.DefaultWriter;
import io.guruorm.schema.ColumnType;
import io.guruorm.schema.ColumnType.SimpleType;

/** Writes what a column holds where a row says nothing. */
final class SqlServerDefaults extends DefaultWriter {

    SqlServerDefaults(SqlServerLiterals literals) {
        super(literals);
    }

    @Override
    protected String expression(String sql) {
        return "(" + sql + ")";
    }

    /** Of UTC: the server's own {@code current_timestamp} is in its zone, and has three digits. */
    @Override
    protected String current(ColumnType type) {
        if (type == SimpleType.DATE) {
            return "cast(sysutcdatetime() as date)";
        }
        if (type == SimpleType.YEAR) {
            return "year(sysutcdatetime())";
        }
        return type instanceof ColumnType.DateTimeType time && time.zoned()
                ? "todatetimeoffset(sysutcdatetime(), 0)"
                : "sysutcdatetime()";
    }
}
