package io.guruorm.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One thing that the caller said of an index beside its columns. */
public sealed interface IndexOption {

    /**
     * Hands this option to the method made for its kind.
     *
     * @param visitor one method for each kind of option
     */
    void accept(Visitor visitor);

    /** One method for each kind of option. */
    interface Visitor {
        /** The access method. */
        void algorithm(Algorithm option);

        /** The language of the words. */
        void language(Language option);

        /** The operator class. */
        void operatorClass(OperatorClass option);

        /** Built while others write. */
        void online(Online option);

        /** Nulls are alike. */
        void nullsNotDistinct(NullsNotDistinct option);

        /** Checked late where a transaction asks for it. */
        void deferrable(Deferrable option);

        /** Checked at once or at the end. */
        void initiallyImmediate(InitiallyImmediate option);

        /** What others may do meanwhile. */
        void lock(Lock option);

        /** Only some rows. */
        void where(Where option);

        /** Columns kept beside. */
        void include(Include option);

        /** How it is stored. */
        void storage(Storage option);

        /** Words about it. */
        void comment(Comment option);
    }

    /**
     * The access method, such as {@code hash} or {@code gin}.
     *
     * @param name the method
     */
    record Algorithm(String name) implements IndexOption {
        @Override
        public void accept(Visitor visitor) {
            visitor.algorithm(this);
        }
    }

    /**
     * The language of the words.
     *
     * @param name such as {@code english}
     */
    record Language(String name) implements IndexOption {
        @Override
        public void accept(Visitor visitor) {
            visitor.language(this);
        }
    }

    /**
     * The operator class.
     *
     * @param name such as {@code gist_geometry_ops_nd}
     */
    record OperatorClass(String name) implements IndexOption {
        @Override
        public void accept(Visitor visitor) {
            visitor.operatorClass(this);
        }
    }

    /** Built while others write. */
    record Online() implements IndexOption {
        @Override
        public void accept(Visitor visitor) {
            visitor.online(this);
        }
    }

    /** Nulls are alike. */
    record NullsNotDistinct() implements IndexOption {
        @Override
        public void accept(Visitor visitor) {
            visitor.nullsNotDistinct(this);
        }
    }

    /**
     * Whether the check may be put off to the end of a transaction.
     *
     * @param allowed whether it may
     */
    record Deferrable(boolean allowed) implements IndexOption {
        @Override
        public void accept(Visitor visitor) {
            visitor.deferrable(this);
        }
    }

    /**
     * Whether a deferrable check is made at once unless put off.
     *
     * @param immediate whether it is
     */
    record InitiallyImmediate(boolean immediate) implements IndexOption {
        @Override
        public void accept(Visitor visitor) {
            visitor.initiallyImmediate(this);
        }
    }

    /**
     * What others may do meanwhile.
     *
     * @param mode the lock
     */
    record Lock(LockMode mode) implements IndexOption {
        @Override
        public void accept(Visitor visitor) {
            visitor.lock(this);
        }
    }

    /**
     * Only the rows for which a predicate holds.
     *
     * @param predicate in SQL
     */
    record Where(String predicate) implements IndexOption {
        @Override
        public void accept(Visitor visitor) {
            visitor.where(this);
        }
    }

    /**
     * Columns that are kept beside and not searched by.
     *
     * @param columns the columns
     */
    record Include(List<String> columns) implements IndexOption {

        /** Keeps a copy. */
        public Include {
            columns = Arguments.names(columns, "include(...)");
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.include(this);
        }
    }

    /**
     * How it is stored.
     *
     * @param parameters by name, such as {@code fillfactor}: numbers, truths or words
     */
    record Storage(Map<String, Object> parameters) implements IndexOption {

        /** Keeps a copy. */
        public Storage {
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.storage(this);
        }
    }

    /**
     * What it is for, in words.
     *
     * @param text the words
     */
    record Comment(String text) implements IndexOption {
        @Override
        public void accept(Visitor visitor) {
            visitor.comment(this);
        }
    }
}
