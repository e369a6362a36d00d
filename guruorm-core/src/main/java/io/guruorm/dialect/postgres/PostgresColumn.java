package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.ColumnWords;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnModifier;
import org.jspecify.annotations.Nullable;

/** A column's words, each read into the place that it has in PostgreSQL's text, or refused. */
final class PostgresColumn extends ColumnWords {

    private final PostgresVersion version;

    private boolean identity;
    private boolean always;
    private @Nullable String sequenceOptions;
    private @Nullable Long start;
    private @Nullable String using;

    private PostgresColumn(ColumnDefinition column, PostgresVersion version, PostgresDefaults defaults) {
        super(column, defaults);
        this.version = version;
    }

    static PostgresColumn read(ColumnDefinition column, PostgresVersion version, PostgresDefaults defaults) {
        var words = new PostgresColumn(column, version, defaults);
        words.read();
        return words;
    }

    /** Whether it counts up by a sequence of its own, as {@code serial} does. */
    boolean serial() {
        return counted() && !identity;
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

    @Nullable
    String using() {
        return using;
    }

    @Override
    protected String countingType() {
        return "serial or bigserial";
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
                "virtualAs(...) on column \"" + name() + "\"",
                "Use storedAs(...), or PostgreSQL 18.");
        super.virtualAs(modifier);
    }

    @Override
    public void using(ColumnModifier.Using modifier) {
        using = modifier.expression();
    }

    @Override
    public void computedFromJson(ColumnModifier.ComputedFromJson modifier) {
        throw refused(
                modifier.stored() ? "storedAsJson(...)" : "virtualAsJson(...)",
                "Use storedAs(\"column->>'key'\") with PostgreSQL's JSON operators.");
    }

    @Override
    protected RuntimeException refusal(String feature, String cure) {
        return Refusal.of(feature, cure);
    }
}
