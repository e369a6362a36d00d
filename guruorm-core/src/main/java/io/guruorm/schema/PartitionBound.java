package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of a partitioned table a partition holds. */
public sealed interface PartitionBound {

    /**
     * Hands this bound to the method made for its kind.
     *
     * @param visitor one method for each kind of bound
     * @param <R> the visitor's answer
     * @return what that method gave back
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of bound.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        /** From some values to others. */
        R range(Range bound);

        /** Some values. */
        R values(Values bound);

        /** A remainder. */
        R remainder(Remainder bound);

        /** All others. */
        R others(Others bound);
    }

    /**
     * From some values up to others.
     *
     * @param from the first, one for each column of the key; a {@link RangeEnd} stands for none
     * @param to the first that is not in it
     */
    record Range(List<Object> from, List<Object> to) implements PartitionBound {

        /** Keeps copies and refuses ends of unlike length. */
        public Range {
            from = List.copyOf(from);
            to = List.copyOf(to);
            if (from.isEmpty() || from.size() != to.size()) {
                throw new GuruException("A range from " + from.size() + " values to " + to.size()
                        + " is none. Give from(...) and to(...) one value for each column of the key.");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.range(this);
        }
    }

    /**
     * Some values.
     *
     * @param values at least one; null is one too
     */
    record Values(List<@Nullable Object> values) implements PartitionBound {

        /** Keeps a copy and refuses none. */
        public Values {
            values = Collections.unmodifiableList(new ArrayList<>(values));
            if (values.isEmpty()) {
                throw new GuruException("in() names no value. Name at least one.");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.values(this);
        }
    }

    /**
     * Those whose hash leaves a remainder.
     *
     * @param modulus what the hash is divided by
     * @param remainder what is left, below the modulus
     */
    record Remainder(int modulus, int remainder) implements PartitionBound {

        /** Checks both. */
        public Remainder {
            Arguments.between("The modulus of a partition", modulus, 1, Integer.MAX_VALUE);
            Arguments.between("The remainder of a partition", remainder, 0, modulus - 1);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.remainder(this);
        }
    }

    /** All that no other partition holds. */
    record Others() implements PartitionBound {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.others(this);
        }
    }
}
