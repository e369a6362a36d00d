package io.guruorm.schema;

/** A column while it is written, inside a blueprint's callback. */
public final class ColumnBuilder extends ColumnIndexes<ColumnBuilder> {

    ColumnBuilder(Window window, String table, String name, ColumnType type) {
        super(window, table, name, type);
    }

    @Override
    ColumnBuilder self() {
        return this;
    }
}
