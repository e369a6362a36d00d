package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.ColumnWords;
import io.guruorm.dialect.JsonPathText;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnModifier;

/** A column's words, each read into the place that it has in SQLite's text, or refused. */
final class SqliteColumn extends ColumnWords {

    private static final String COUNTS = "Its primary keys count up by themselves: use id() or increments(...).";

    private SqliteColumn(ColumnDefinition column, SqliteDefaults defaults) {
        super(column, defaults);
    }

    static SqliteColumn read(ColumnDefinition column, SqliteDefaults defaults) {
        var words = new SqliteColumn(column, defaults);
        words.read();
        return words;
    }

    @Override
    protected String countingType() {
        return "integer primary key autoincrement";
    }

    @Override
    public void autoIncrement(ColumnModifier.AutoIncrement modifier) {
        super.autoIncrement(modifier);
        if (!modifier.primary()) {
            throw refused("autoIncrement() beside another primary key", "Only the primary key itself can count up.");
        }
    }

    @Override
    public void computedFromJson(ColumnModifier.ComputedFromJson modifier) {
        var path = JsonPathText.of(modifier.path());
        compute(
                "json_extract(\"" + path.column().replace("\"", "\"\"") + "\", '"
                        + path.inside().replace("'", "''") + "')",
                modifier.stored());
    }

    @Override
    public void startingValue(ColumnModifier.StartingValue modifier) {
        throw refused("startingValue(...)", "Insert the first row with the number that it shall have.");
    }

    @Override
    public void generatedAs(ColumnModifier.GeneratedAs modifier) {
        throw refused("generatedAs()", COUNTS);
    }

    @Override
    public void always(ColumnModifier.Always modifier) {
        throw refused("always()", COUNTS);
    }

    @Override
    public void comment(ColumnModifier.Comment modifier) {
        throw refused("comment(...)", "It keeps no comments: leave it out.");
    }

    @Override
    public void using(ColumnModifier.Using modifier) {
        throw refused("using(...)", "Leave it out.");
    }

    @Override
    protected RuntimeException refusal(String feature, String cure) {
        return Refusal.of(feature, cure);
    }
}
