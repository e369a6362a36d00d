package io.guruorm.sql;

/** Turns a statement into SQL text and bindings, in one walk, with no connection, clock or environment. */
public interface SqlCompiler {

    /**
     * Writes one statement down.
     *
     * @param statement what to compile; never changed
     * @return text, bindings and facts
     * @throws io.guruorm.error.UnsupportedFeatureException if the dialect cannot honour a clause
     */
    Sql compile(Statement statement);
}
