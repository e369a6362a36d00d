package io.guruorm.schema;

import java.util.List;
import java.util.Locale;

/** Forms the names of indexes and constraints that the caller gave none. */
public final class DefaultNames {

    private DefaultNames() {}

    /**
     * {@code {table}_{columns}_{suffix}}, in lower case, {@code -} and {@code .} as {@code _}; not yet cut to any limit.
     *
     * @param table {@code schema.table} where qualified
     * @param columns the columns
     * @param suffix the last word, such as {@code unique} or {@code foreign}
     */
    public static String of(String table, List<String> columns, String suffix) {
        return (table + "_" + String.join("_", columns) + "_" + suffix)
                .toLowerCase(Locale.ROOT)
                .replace('-', '_')
                .replace('.', '_');
    }
}
