package io.guruorm.jdbc;

import io.guruorm.error.ConversionException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a result into rows, each column by the reader of its type. */
final class ResultReader {

    private ResultReader() {}

    static List<Row> read(ResultSet result, Readers source) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        var names = new ArrayList<String>();
        var readers = new ArrayList<ColumnReader>();
        for (int place = 1; place <= meta.getColumnCount(); place++) {
            names.add(meta.getColumnLabel(place));
            readers.add(source.of(meta, place));
        }
        var columns = new Columns(names);
        var rows = new ArrayList<Row>();
        while (result.next()) {
            rows.add(row(result, columns, readers));
        }
        return rows;
    }

    /** Knows how a column is read. */
    @FunctionalInterface
    interface Readers {

        ColumnReader of(ResultSetMetaData meta, int place) throws SQLException;
    }

    private static Row row(ResultSet result, Columns columns, List<ColumnReader> readers) throws SQLException {
        var values = new @Nullable Object[readers.size()];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = readers.get(i).read(result, i + 1);
            } catch (ConversionException e) {
                throw new ConversionException(
                        "Column \"" + columns.names().get(i) + "\" cannot be read: " + e.getMessage(), e);
            }
        }
        return new Row(columns, values);
    }
}
