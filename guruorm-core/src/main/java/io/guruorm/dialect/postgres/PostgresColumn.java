package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Capability;
import io.guruorm.error.GuruException;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnModifier;
import io.guruorm.schema.ColumnModifierVisitor;
import io.guruorm.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** A column's words, each read into the place that it has in PostgreSQL's text, or refused. */
final class PostgresColumn implements ColumnModifierVisitor {

    private static final String MYSQL_ONLY = "It belongs to MySQL and MariaDB: leave it out.";

    private final ColumnDefinition column;
    private final PostgresVersion version;
    private final PostgresDefaults defaults;

    private @Nullable Boolean nullable;
    private @Nullable String defaultSql;
    private boolean removesDefault;
    private boolean unsigned;
    private boolean counted;
    private boolean key;
    private boolean identity;
    private boolean always;
    private @Nullable String sequenceOptions;
    private @Nullable Long start;
    private @Nullable String computed;
    private @Nullable String collation;
    private boolean commented;
    private @Nullable String comment;
    private @Nullable String using;

    private PostgresColumn(ColumnDefinition column, PostgresVersion version, PostgresDefaults defaults) {
        this.column = column;
        this.version = version;
        this.defaults = defaults;
    }

    static PostgresColumn read(ColumnDefinition column, PostgresVersion version, PostgresDefaults defaults) {
        var words = new PostgresColumn(column, version, defaults);
        column.modifiers().forEach(modifier -> modifier.accept(words));
        return words;
    }

    String name() {
        return column.name();
    }

    ColumnType type() {
        return column.type();
    }

    /** Whether null was said to be allowed or not, or null where nothing was said. */
    @Nullable
    Boolean nullable() {
        return nullable;
    }

    /** The default as SQL, or null where none was given. */
    @Nullable
    String defaultSql() {
        return defaultSql;
    }

    /** Whether the default was said to be none. */
    boolean removesDefault() {
        return removesDefault;
    }

    boolean unsigned() {
        return unsigned;
    }

    /** Whether it counts up by a sequence of its own, as {@code serial} does. */
    boolean serial() {
        return counted && !identity;
    }

    boolean counted() {
        return counted;
    }

    /** Whether it is the primary key by itself. */
    boolean key() {
        return key;
    }

    /** {@code generated … as identity}, or null. */
    @Nullable
    String identity() {
        if (!identity) {
            return null;
        }
        var options =
                (start == null ? "" : "start with " + start + " ") + (sequenceOptions == null ? "" : sequenceOptions);
        return "generated " + (always ? "always" : "by default") + " as identity"
                + (options.isBlank() ? "" : " (" + options.strip() + ")");
    }

    /** The first value of a serial column, or null. */
    @Nullable
    Long serialStart() {
        return identity ? null : start;
    }

    /** {@code generated always as (…) stored}, or null. */
    @Nullable
    String computed() {
        return computed;
    }

    @Nullable
    String collation() {
        return collation;
    }

    boolean commented() {
        return commented;
    }

    @Nullable
    String comment() {
        return comment;
    }

    @Nullable
    String using() {
        return using;
    }

    @Override
    public void nullability(ColumnModifier.Nullability modifier) {
        nullable = modifier.allowed();
    }

    @Override
    public void defaultTo(ColumnModifier.Default modifier) {
        if (modifier.value() == null) {
            removesDefault = true;
        } else {
            defaultSql = defaults.of(column.name(), column.type(), modifier.value());
        }
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
            throw new GuruException(
                    "Column \"" + column.name() + "\" has a type in raw SQL, which autoIncrement() cannot "
                            + "make count up. Write serial or bigserial as its type.");
        }
        counted = true;
        key = modifier.primary();
    }

    @Override
    public void startingValue(ColumnModifier.StartingValue modifier) {
        start = modifier.value();
    }

    @Override
    public void generatedAs(ColumnModifier.GeneratedAs modifier) {
        identity = true;
        sequenceOptions = modifier.options();
    }

    @Override
    public void always(ColumnModifier.Always modifier) {
        always = true;
    }

    @Override
    public void virtualAs(ColumnModifier.VirtualAs modifier) {
        version.require(
                Capability.VIRTUAL_COLUMNS,
                "virtualAs(...) on column \"" + column.name() + "\"",
                "Use storedAs(...), or PostgreSQL 18.");
        computed = "generated always as (" + modifier.expression() + ") virtual";
    }

    @Override
    public void storedAs(ColumnModifier.StoredAs modifier) {
        computed = "generated always as (" + modifier.expression() + ") stored";
    }

    @Override
    public void collation(ColumnModifier.Collation modifier) {
        collation = modifier.name();
    }

    @Override
    public void comment(ColumnModifier.Comment modifier) {
        commented = true;
        comment = modifier.text();
    }

    @Override
    public void using(ColumnModifier.Using modifier) {
        using = modifier.expression();
    }

    @Override
    public void useCurrentOnUpdate(ColumnModifier.UseCurrentOnUpdate modifier) {
        throw refused("useCurrentOnUpdate()", "Use a trigger, or set the column with every update.");
    }

    @Override
    public void computedFromJson(ColumnModifier.ComputedFromJson modifier) {
        throw refused(
                modifier.stored() ? "storedAsJson(...)" : "virtualAsJson(...)",
                "Use storedAs(\"column->>'key'\") with PostgreSQL's JSON operators.");
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
