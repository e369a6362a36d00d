package io.guruorm.sql;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where rows come from: a table, a query, a fragment of raw SQL. */
public sealed interface Source {

    /**
     * Hands this source to the method made for its kind.
     *
     * @param visitor one method for each kind of source
     * @param <R> the visitor's answer
     * @return what that method gave back
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Reads {@code users} or {@code users as u}.
     *
     * @param text a table, {@code schema.table} where qualified, with an alias or without
     */
    static NamedTable table(String text) {
        var match = NamedTable.ALIASED.matcher(text);
        return match.matches() ? new NamedTable(match.group(1), match.group(2)) : new NamedTable(text, null);
    }

    /**
     * One method for each kind of source.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        /** A table by its name. */
        R table(NamedTable table);

        /** A query that stands as a table. */
        R derived(DerivedTable derived);

        /** The caller's own SQL. */
        R raw(RawSource raw);
    }

    /**
     * A table.
     *
     * @param name {@code schema.table} where qualified
     * @param alias what it is called in this query, or null
     */
    record NamedTable(String name, @Nullable String alias) implements Source {

        private static final Pattern ALIASED = Pattern.compile("(?is)(.+?)\\s+as\\s+(\\S.*)");

        /** Refuses an empty name. */
        public NamedTable {
            Arguments.name(name, "table");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /**
     * A query that stands as a table.
     *
     * @param query the query
     * @param alias what it is called
     */
    record DerivedTable(SelectStatement query, String alias) implements Source {

        /** Refuses an empty alias. */
        public DerivedTable {
            Arguments.name(alias, "sub-query");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.derived(this);
        }
    }

    /**
     * A source in the caller's own SQL.
     *
     * @param sql the fragment
     */
    record RawSource(RawExpression sql) implements Source {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.raw(this);
        }
    }
}
