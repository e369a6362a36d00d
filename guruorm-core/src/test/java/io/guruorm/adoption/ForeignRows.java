package io.guruorm.adoption;

import io.guruorm.jdbc.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of another tool's history, as its reader gets them. */
final class ForeignRows {

    private ForeignRows() {}

    /** A row with these values, in the order of the history's columns; the columns behind them are null. */
    static Row row(ForeignHistory history, @Nullable Object... values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        List<String> columns = history.columns();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), i < values.length ? values[i] : null);
        }
        return Row.of(row);
    }
}
