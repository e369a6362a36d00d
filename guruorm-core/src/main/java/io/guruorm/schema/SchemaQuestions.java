package io.guruorm.schema;

import java.util.List;

/** What may be asked of a schema. Names are compared as written, upper and lower case being different. */
public interface SchemaQuestions {

    /**
     * Whether there is such a table.
     *
     * @param table {@code schema.table} where qualified
     */
    boolean hasTable(String table);

    /**
     * Whether there is such a view, materialized or not.
     *
     * @param view {@code schema.view} where qualified
     */
    boolean hasView(String view);

    /**
     * Whether a table has such a column; no where there is no such table.
     *
     * @param table {@code schema.table} where qualified
     * @param column the column's name
     */
    boolean hasColumn(String table, String column);

    /**
     * Whether a table has an index, unique rule or primary key of this name.
     *
     * @param table {@code schema.table} where qualified
     * @param name the index's name
     */
    boolean hasIndex(String table, String name);

    /**
     * Whether a table has an index, unique rule or primary key on just these columns in this order.
     *
     * @param table {@code schema.table} where qualified
     * @param columns the columns
     */
    boolean hasIndex(String table, List<String> columns);
}
