package io.guruorm.dialect;

import io.guruorm.schema.ColumnType;
import io.guruorm.schema.ColumnType.SimpleType;

/** Writes what a column holds where a row says nothing. */
final class MysqlFamilyDefaults extends DefaultWriter {

    private final MysqlFamily family;

    MysqlFamilyDefaults(MysqlFamily family, MysqlFamilyLiterals literals) {
        super(literals);
        this.family = family;
    }

    @Override
    protected String expression(String sql) {
        return family.defaultExpression(sql);
    }

    @Override
    protected String quoted(ColumnType type, String literal) {
        return family.defaultLiteral(type, literal);
    }

    @Override
    protected String current(ColumnType type) {
        if (type == SimpleType.DATE) {
            return family.defaultExpression("CURRENT_DATE");
        }
        return type == SimpleType.YEAR ? family.defaultExpression("year(CURRENT_DATE)") : present(type);
    }

    /** The present with as many digits as the column has: with fewer, it would always end in zeros. */
    static String present(ColumnType type) {
        return type instanceof ColumnType.DateTimeType time && time.precision() > 0
                ? "CURRENT_TIMESTAMP(" + time.precision() + ")"
                : "CURRENT_TIMESTAMP";
    }
}
