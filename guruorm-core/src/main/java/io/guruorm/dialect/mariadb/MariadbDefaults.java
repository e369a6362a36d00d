package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.DefaultWriter;
import io.guruorm.schema.ColumnType;
import io.guruorm.schema.ColumnType.SimpleType;

/** Writes what a column holds where a row says nothing. */
final class MariadbDefaults extends DefaultWriter {

    MariadbDefaults(MariadbLiterals literals) {
        super(literals);
    }

    /** As it is: MariaDB wants no parentheses, and {@code on update} may follow. */
    @Override
    protected String expression(String sql) {
        return sql;
    }

    @Override
    protected String current(ColumnType type) {
        if (type == SimpleType.DATE) {
            return "CURRENT_DATE";
        }
        return type == SimpleType.YEAR ? "year(CURRENT_DATE)" : present(type);
    }

    /** The present with as many digits as the column has: with fewer, it would always end in zeros. */
    static String present(ColumnType type) {
        return type instanceof ColumnType.DateTimeType time && time.precision() > 0
                ? "CURRENT_TIMESTAMP(" + time.precision() + ")"
                : "CURRENT_TIMESTAMP";
    }
}
