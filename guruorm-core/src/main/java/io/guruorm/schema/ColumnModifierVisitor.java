package io.guruorm.schema;

/** One method for each kind of column modifier. */
public interface ColumnModifierVisitor {

    /** Whether null is allowed. */
    void nullability(ColumnModifier.Nullability modifier);

    /** A default. */
    void defaultTo(ColumnModifier.Default modifier);

    /** The present time as default. */
    void useCurrent(ColumnModifier.UseCurrent modifier);

    /** The present time with every update. */
    void useCurrentOnUpdate(ColumnModifier.UseCurrentOnUpdate modifier);

    /** No value below zero. */
    void unsigned(ColumnModifier.Unsigned modifier);

    /** Counted up by the database. */
    void autoIncrement(ColumnModifier.AutoIncrement modifier);

    /** The first value counted. */
    void startingValue(ColumnModifier.StartingValue modifier);

    /** Identity. */
    void generatedAs(ColumnModifier.GeneratedAs modifier);

    /** Identity whose values nobody may give. */
    void always(ColumnModifier.Always modifier);

    /** Computed when read. */
    void virtualAs(ColumnModifier.VirtualAs modifier);

    /** Computed when written. */
    void storedAs(ColumnModifier.StoredAs modifier);

    /** Computed from a JSON path. */
    void computedFromJson(ColumnModifier.ComputedFromJson modifier);

    /** A computed column that is kept. */
    void persisted(ColumnModifier.Persisted modifier);

    /** What has to hold. */
    void check(ColumnModifier.Check modifier);

    /** The order of letters. */
    void collation(ColumnModifier.Collation modifier);

    /** The encoding of letters. */
    void charset(ColumnModifier.Charset modifier);

    /** Words about the column. */
    void comment(ColumnModifier.Comment modifier);

    /** The place in the table. */
    void placement(ColumnModifier.Placement modifier);

    /** Left out of {@code select *}. */
    void invisible(ColumnModifier.Invisible modifier);

    /** Changed without a rebuild. */
    void instant(ColumnModifier.Instant modifier);

    /** What others may do meanwhile. */
    void lock(ColumnModifier.Lock modifier);

    /** How present values are cast. */
    void using(ColumnModifier.Using modifier);
}
