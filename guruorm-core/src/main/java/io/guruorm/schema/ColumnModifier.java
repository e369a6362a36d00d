package io.guruorm.schema;

import org.jspecify.annotations.Nullable;

/** What a column is beside its type: one thing that the caller said. A column says each kind at most once. */
public sealed interface ColumnModifier {

    /**
     * Hands this modifier to the method made for its kind.
     *
     * @param visitor one method for each kind of modifier
     */
    void accept(ColumnModifierVisitor visitor);

    /**
     * Whether the column may be null.
     *
     * @param allowed whether it may
     */
    record Nullability(boolean allowed) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.nullability(this);
        }
    }

    /**
     * What the column holds where a row says nothing.
     *
     * @param value a value, a raw expression, or null
     */
    record Default(@Nullable Object value) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.defaultTo(this);
        }
    }

    /** The present day or time as default. */
    record UseCurrent() implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.useCurrent(this);
        }
    }

    /** The present time with every update. */
    record UseCurrentOnUpdate() implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.useCurrentOnUpdate(this);
        }
    }

    /** No value below zero. */
    record Unsigned() implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.unsigned(this);
        }
    }

    /**
     * The database counts its values up.
     *
     * @param primary whether it is the primary key by itself
     */
    record AutoIncrement(boolean primary) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.autoIncrement(this);
        }
    }

    /**
     * The first value that is counted.
     *
     * @param value the value
     */
    record StartingValue(long value) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.startingValue(this);
        }
    }

    /**
     * An identity column of the SQL standard.
     *
     * @param options the sequence's options in SQL, or null
     */
    record GeneratedAs(@Nullable String options) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.generatedAs(this);
        }
    }

    /** An identity column whose values nobody may give. */
    record Always() implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.always(this);
        }
    }

    /**
     * A column computed from others when it is read.
     *
     * @param expression the SQL expression
     */
    record VirtualAs(String expression) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.virtualAs(this);
        }
    }

    /**
     * A column computed from others when it is written.
     *
     * @param expression the SQL expression
     */
    record StoredAs(String expression) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.storedAs(this);
        }
    }

    /**
     * A column computed from a JSON path.
     *
     * @param path such as {@code options->language}
     * @param stored whether when it is written
     */
    record ComputedFromJson(String path, boolean stored) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.computedFromJson(this);
        }
    }

    /** A computed column that is kept. */
    record Persisted() implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.persisted(this);
        }
    }

    /**
     * What has to hold for its values.
     *
     * @param expression in SQL, or null for nothing
     */
    record Check(@Nullable String expression) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.check(this);
        }
    }

    /**
     * The order of its letters.
     *
     * @param name the collation
     */
    record Collation(String name) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.collation(this);
        }
    }

    /**
     * The encoding of its letters.
     *
     * @param name the character set
     */
    record Charset(String name) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.charset(this);
        }
    }

    /**
     * What the column is for, in words.
     *
     * @param text the words, or null to remove them
     */
    record Comment(@Nullable String text) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.comment(this);
        }
    }

    /**
     * Its place in the table.
     *
     * @param column the column before it, or null for the first place
     */
    record Placement(@Nullable String column) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.placement(this);
        }
    }

    /** Left out of {@code select *}. */
    record Invisible() implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.invisible(this);
        }
    }

    /** Changed without a rebuild of the table. */
    record Instant() implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.instant(this);
        }
    }

    /**
     * What others may do meanwhile.
     *
     * @param mode the lock
     */
    record Lock(LockMode mode) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.lock(this);
        }
    }

    /**
     * How present values become values of the new type.
     *
     * @param expression the SQL expression
     */
    record Using(String expression) implements ColumnModifier {
        @Override
        public void accept(ColumnModifierVisitor visitor) {
            visitor.using(this);
        }
    }
}
