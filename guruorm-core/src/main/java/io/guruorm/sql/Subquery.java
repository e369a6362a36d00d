package io.guruorm.sql;

/** Anything that can stand as a query inside another: {@link Query} and what carries one. */
public interface Subquery {

    /** The query as a value. */
    SelectStatement statement();
}
