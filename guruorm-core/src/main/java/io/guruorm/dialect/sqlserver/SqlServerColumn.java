package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.ColumnWords;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnModifier;
import io.guruorm.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** A column's words, each read into the place that it has in SQL Server's text, or refused. */
final class SqlServerColumn extends ColumnWords {

    private static final String COUNTS = "Use autoIncrement(), which is an identity there.";
    private static final String COMPUTES = "Use computed(name, expression), with persisted() to keep what is computed.";

    private boolean persisted;
    private @Nullable Long start;

    private SqlServerColumn(ColumnDefinition column, SqlServerDefaults defaults) {
        super(column, defaults);
    }

    static SqlServerColumn read(ColumnDefinition column, SqlServerDefaults defaults) {
        var words = new SqlServerColumn(column, defaults);
        words.read();
        return words;
    }

    /** Whether what is computed is kept. */
    boolean persisted() {
        return persisted;
    }

    /** The first number that it counts, or null. */
    @Nullable
    Long start() {
        return start;
    }

    /** Whether it is made of an expression. */
    boolean isComputed() {
        return type() instanceof ColumnType.ComputedType;
    }

    @Override
    protected String countingType() {
        return "bigint identity primary key";
    }

    @Override
    public void startingValue(ColumnModifier.StartingValue modifier) {
        start = modifier.value();
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
    public void virtualAs(ColumnModifier.VirtualAs modifier) {
        throw refused("virtualAs(...)", COMPUTES);
    }

    @Override
    public void storedAs(ColumnModifier.StoredAs modifier) {
        throw refused("storedAs(...)", COMPUTES);
    }

    @Override
    public void computedFromJson(ColumnModifier.ComputedFromJson modifier) {
        throw refused(
                modifier.stored() ? "storedAsJson(...)" : "virtualAsJson(...)",
                "Use computed(name, \"json_value(column, '$.key')\").");
    }

    @Override
    public void persisted(ColumnModifier.Persisted modifier) {
        persisted = true;
    }

    @Override
    public void comment(ColumnModifier.Comment modifier) {
        throw refused("comment(...)", "Use sp_addextendedproperty in raw SQL, or leave it out.");
    }

    @Override
    public void using(ColumnModifier.Using modifier) {
        throw refused("using(...)", "Change the rows by an update before or after.");
    }

    @Override
    protected RuntimeException refusal(String feature, String cure) {
        return Refusal.of(feature, cure);
    }
}
