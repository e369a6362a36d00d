package io.guruorm.dialect;

import io.guruorm.error.GuruException;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnModifier;
import io.guruorm.schema.ColumnModifierVisitor;
import io.guruorm.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A column's words, each read into its place in the text or refused. Here is what all databases share; what few of them
 * have is refused here, and read by the dialects that have it.
 */
public abstract class ColumnWords implements ColumnModifierVisitor {

    private static final String MYSQL_ONLY = "It belongs to MySQL and MariaDB: leave it out.";

    private final ColumnDefinition column;
    private final DefaultWriter defaults;

    private @Nullable Boolean nullable;
    private @Nullable String defaultSql;
    private boolean removesDefault;
    private boolean unsigned;
    private boolean counted;
    private boolean key;
    private @Nullable String computed;
    private @Nullable String expression;
    private boolean stored;
    private @Nullable String collation;
    private boolean checked;
    private @Nullable String check;
    private boolean commented;
    private @Nullable String comment;

    /**
     * Nothing read yet.
     *
     * @param column whose words
     * @param defaults writes its default
     */
    protected ColumnWords(ColumnDefinition column, DefaultWriter defaults) {
        this.column = column;
        this.defaults = defaults;
    }

    /** Reads them all. */
    protected final void read() {
        column.modifiers().forEach(modifier -> modifier.accept(this));
    }

    /** The column's name. */
    public final String name() {
        return column.name();
    }

    /** What it holds. */
    public final ColumnType type() {
        return column.type();
    }

    /** Whether null was said to be allowed or not, or null where nothing was said. */
    public final @Nullable Boolean nullable() {
        return nullable;
    }

    /** The default as SQL, or null where none was given. */
    public final @Nullable String defaultSql() {
        return defaultSql;
    }

    /** Whether the default was said to be none. */
    public final boolean removesDefault() {
        return removesDefault;
    }

    /** Whether it takes no number below zero. */
    public final boolean unsigned() {
        return unsigned;
    }

    /** Whether it counts up by itself. */
    public final boolean counted() {
        return counted;
    }

    /** Whether it is the primary key by itself. */
    public final boolean key() {
        return key;
    }

    /** {@code generated always as (…)} with its last word, or null. */
    public final @Nullable String computed() {
        return computed;
    }

    /** What it is computed from, or null. */
    public final @Nullable String expression() {
        return expression;
    }

    /** Whether what is computed is stored. */
    public final boolean stored() {
        return stored;
    }

    /** The collation, or null. */
    public final @Nullable String collation() {
        return collation;
    }

    /** Whether a check was given, be it none. */
    public final boolean checked() {
        return checked;
    }

    /** What has to hold for its values, or null. */
    public final @Nullable String check() {
        return check;
    }

    /** Whether a comment was given, be it none. */
    public final boolean commented() {
        return commented;
    }

    /** The comment, or null. */
    public final @Nullable String comment() {
        return comment;
    }

    @Override
    public final void nullability(ColumnModifier.Nullability modifier) {
        nullable = modifier.allowed();
    }

    @Override
    public final void defaultTo(ColumnModifier.Default modifier) {
        if (modifier.value() == null) {
            removesDefault = true;
        } else {
            defaultSql = defaults.of(column.name(), column.type(), modifier.value());
        }
    }

    @Override
    public final void useCurrent(ColumnModifier.UseCurrent modifier) {
        defaultSql = defaults.current(column.type());
    }

    @Override
    public final void unsigned(ColumnModifier.Unsigned modifier) {
        unsigned = true;
    }

    @Override
    public void autoIncrement(ColumnModifier.AutoIncrement modifier) {
        if (!(column.type() instanceof ColumnType.IntegerType)) {
            throw new GuruException("Column \"" + column.name() + "\" has a type in raw SQL, which autoIncrement() "
                    + "cannot make count up. Write " + countingType() + " as its type.");
        }
        counted = true;
        key = modifier.primary();
    }

    /** A type in SQL that counts up, for a message. */
    protected abstract String countingType();

    @Override
    public void virtualAs(ColumnModifier.VirtualAs modifier) {
        compute(modifier.expression(), false);
    }

    @Override
    public void storedAs(ColumnModifier.StoredAs modifier) {
        compute(modifier.expression(), true);
    }

    /**
     * Notes down what it is computed from.
     *
     * @param expression SQL
     * @param kept whether what is computed is stored
     */
    protected final void compute(String expression, boolean kept) {
        this.expression = expression;
        computed = "generated always as (" + expression + ")" + (kept ? " stored" : " virtual");
        stored = kept;
    }

    @Override
    public final void check(ColumnModifier.Check modifier) {
        checked = true;
        check = modifier.expression();
    }

    @Override
    public final void collation(ColumnModifier.Collation modifier) {
        collation = modifier.name();
    }

    @Override
    public void comment(ColumnModifier.Comment modifier) {
        commented = true;
        comment = modifier.text();
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

    /**
     * Refuses a word.
     *
     * @param word what was said
     * @param cure what to do
     */
    protected final RuntimeException refused(String word, String cure) {
        return refusal(word + " on column \"" + column.name() + "\"", cure);
    }

    /**
     * The dialect's refusal.
     *
     * @param feature what it lacks
     * @param cure what to do
     */
    protected abstract RuntimeException refusal(String feature, String cure);
}
