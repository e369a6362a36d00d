package io.guruorm.dialect;

import io.guruorm.sql.Sql;
import java.util.Optional;

/**
 * How to find out what has become of a statement whose answer never came, where no transaction could hold the statement
 * together with the record of it.
 *
 * @param kind the way to find out
 * @param state a question to the catalog whose rows are others once the statement is done; there for
 *     {@link Kind#COMPARE} alone
 * @param leftovers a question to the catalog for what the statement leaves behind when it fails: rows of {@code cure}, a
 *     statement that takes one of these away
 */
public record Aftermath(Kind kind, Optional<Sql> state, Optional<Sql> leftovers) {

    /** A statement of which only a person can tell. */
    public static final Aftermath UNKNOWN = new Aftermath(Kind.ASK, Optional.empty(), Optional.empty());

    /** A statement that may be repeated, whatever has become of it. */
    public static final Aftermath REPEATABLE = new Aftermath(Kind.REPEAT, Optional.empty(), Optional.empty());

    /** The ways to find out. */
    public enum Kind {
        /** Nobody has to: done twice it ends in the same. */
        REPEAT,
        /** The catalog's answer from before is compared with that from now. */
        COMPARE,
        /** Somebody has to look. */
        ASK
    }

    /**
     * A statement whose effect the catalog shows.
     *
     * @param state the question
     */
    public static Aftermath shownBy(Sql state) {
        return new Aftermath(Kind.COMPARE, Optional.of(state), Optional.empty());
    }

    /**
     * The same with what a failure leaves behind.
     *
     * @param question gives the statements that take it away
     */
    public Aftermath leaving(Sql question) {
        return new Aftermath(kind, state, Optional.of(question));
    }
}
