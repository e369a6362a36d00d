package io.guruorm.dialect.postgres;

import io.guruorm.schema.ColumnType;

/**
 * Keeps a column's collation where its type changes: {@code alter column … type} puts that of the new type in its place
 * unless told otherwise, so the statement itself looks for what the column has, and says it again.
 */
final class KeptCollation {

    private final PostgresNames names;
    private final PostgresLiterals literals;

    KeptCollation(PostgresNames names, PostgresLiterals literals) {
        this.names = names;
        this.literals = literals;
    }

    /** Whether values of a type are sorted by a collation; a raw type may be anything. */
    static boolean concerns(ColumnType type) {
        return type instanceof ColumnType.CharType
                || type instanceof ColumnType.StringType
                || type instanceof ColumnType.TextType
                || type instanceof ColumnType.EnumType
                || type instanceof ColumnType.UlidType
                || type instanceof ColumnType.RawType;
    }

    /**
     * The statement.
     *
     * @param table the table
     * @param column the column
     * @param type its new type, as SQL
     * @param before the statement up to the type
     * @param behind what follows the type
     */
    String in(String table, PostgresColumn column, String type, String before, String behind) {
        var sortable = column.type() instanceof ColumnType.RawType
                ? " and exists (select 1 from pg_catalog.pg_type y where y.oid = pg_catalog.to_regtype("
                        + literals.string(type) + ") and y.typcollation <> 0)"
                : "";
        var body = "begin execute " + literals.string(before + type)
                + " || coalesce((select ' collate ' || a.attcollation::pg_catalog.regcollation"
                + " from pg_catalog.pg_attribute a where a.attrelid = "
                + literals.string(names.table(table)) + "::pg_catalog.regclass and a.attname = "
                + literals.string(column.name())
                + " and a.attcollation not in (0, 'pg_catalog.\"default\"'::pg_catalog.regcollation)" + sortable
                + "), '')"
                + (behind.isEmpty() ? "" : " || " + literals.string(behind)) + "; end";
        var tag = "$change$";
        while (body.contains(tag)) {
            tag = tag.substring(0, tag.length() - 1) + "_$";
        }
        return "do " + tag + body + tag;
    }
}
