package io.guruorm.dialect.sqlite;

import io.guruorm.error.GuruException;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnModifier;
import io.guruorm.schema.ColumnModifierVisitor;
import io.guruorm.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** A column's words, each read into the place that it has in SQLite's text, or refused. */
final class SqliteColumn implements ColumnModifierVisitor {

    private static final String MYSQL_ONLY = "It belongs to MySQL and MariaDB: leave it out.";
    private static final String COUNTS = "Its primary keys count up by themselves: use id() or increments(...).";

    private final ColumnDefinition column;
    private final SqliteDefaults defaults;

    private boolean nullable;
    private @Nullable String defaultSql;
    private boolean unsigned;
    private boolean counted;
    private @Nullable String computed;
    private boolean stored;
    private @Nullable String collation;

    private SqliteColumn(ColumnDefinition column, SqliteDefaults defaults) {
        this.column = column;
        this.defaults = defaults;
    }

    static SqliteColumn read(ColumnDefinition column, SqliteDefaults defaults) {
        var words = new SqliteColumn(column, defaults);
        column.modifiers().forEach(modifier -> modifier.accept(words));
        return words;
    }

    String name() {
        return column.name();
    }

    ColumnType type() {
        return column.type();
    }

    boolean nullable() {
        return nullable;
    }

    /** The default as SQL, or null where none was given. */
    @Nullable
    String defaultSql() {
        return defaultSql;
    }

    boolean unsigned() {
        return unsigned;
    }

    /** Whether it is the primary key, and counts up. */
    boolean counted() {
        return counted;
    }

    /** {@code generated always as (…)}, or null. */
    @Nullable
    String computed() {
        return computed;
    }

    /** Whether what is computed is stored. */
    boolean stored() {
        return stored;
    }

    @Nullable
    String collation() {
        return collation;
    }

    @Override
    public void nullability(ColumnModifier.Nullability modifier) {
        nullable = modifier.allowed();
    }

    @Override
    public void defaultTo(ColumnModifier.Default modifier) {
        defaultSql = modifier.value() == null ? "null" : defaults.of(column.name(), column.type(), modifier.value());
    }

    @Override
    public void useCurrent(ColumnModifier.UseCurrent modifier) {
        defaultSql = defaults.current(column.type());
    }

    @Override
    public void unsigned(ColumnModifier.Unsigned modifier) {
        unsigned = true;
    }

    @Override
    public void autoIncrement(ColumnModifier.AutoIncrement modifier) {
        if (!(column.type() instanceof ColumnType.IntegerType)) {
            throw new GuruException("Column \"" + column.name() + "\" has a type in raw SQL, which autoIncrement() "
                    + "cannot make count up. Write integer primary key autoincrement as its type.");
        }
        if (!modifier.primary()) {
            throw refused("autoIncrement() beside another primary key", "Only the primary key itself can count up.");
        }
        counted = true;
    }

    @Override
    public void virtualAs(ColumnModifier.VirtualAs modifier) {
        compute(modifier.expression(), false);
    }

    @Override
    public void storedAs(ColumnModifier.StoredAs modifier) {
        compute(modifier.expression(), true);
    }

    @Override
    public void computedFromJson(ColumnModifier.ComputedFromJson modifier) {
        compute(JsonPathText.extract(modifier.path()), modifier.stored());
    }

    private void compute(String expression, boolean kept) {
        computed = "generated always as (" + expression + ")" + (kept ? " stored" : " virtual");
        stored = kept;
    }

    @Override
    public void collation(ColumnModifier.Collation modifier) {
        collation = modifier.name();
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
    public void useCurrentOnUpdate(ColumnModifier.UseCurrentOnUpdate modifier) {
        throw refused("useCurrentOnUpdate()", "Use a trigger, or set the column with every update.");
    }

    @Override
    public void persisted(ColumnModifier.Persisted modifier) {
        throw refused("persisted()", "Use storedAs(...).");
    }

    @Override
    public void charset(ColumnModifier.Charset modifier) {
        throw refused("charset(...)", MYSQL_ONLY);
    }

    @Override
    public void placement(ColumnModifier.Placement modifier) {
        throw refused(modifier.column() == null ? "first()" : "after(...)", "New columns stand last: leave it out.");
    }

    @Override
    public void invisible(ColumnModifier.Invisible modifier) {
        throw refused("invisible()", MYSQL_ONLY);
    }

    @Override
    public void instant(ColumnModifier.Instant modifier) {
        throw refused("instant()", MYSQL_ONLY);
    }

    @Override
    public void lock(ColumnModifier.Lock modifier) {
        throw refused("lock(...)", MYSQL_ONLY);
    }

    private RuntimeException refused(String word, String cure) {
        return Refusal.of(word + " on column \"" + column.name() + "\"", cure);
    }
}
