package io.guruorm.schema;

import io.guruorm.sql.Subquery;
import java.util.function.Consumer;

/**
 * Words for views. A query as a value is written by the dialect, the values bound in it as literals; a text is pasted as
 * it is.
 */
public sealed interface ViewCommands extends SchemaSink permits Schema {

    /**
     * Makes a view.
     *
     * @param name {@code schema.view} where qualified
     * @param query what it shows
     */
    default void createView(String name, Subquery query) {
        createView(name, query, view -> {});
    }

    /** {@link #createView(String, Subquery)} of which more is said. */
    default void createView(String name, Subquery query, Consumer<ViewBuilder> define) {
        apply(ViewBuilder.view(name, new ViewQuery.Built(query.statement()), define, false));
    }

    /** {@link #createView(String, Subquery)} of a query in one's own SQL. */
    default void createView(String name, String sql) {
        createView(name, sql, view -> {});
    }

    /** {@link #createView(String, String)} of which more is said. */
    default void createView(String name, String sql, Consumer<ViewBuilder> define) {
        apply(ViewBuilder.view(name, new ViewQuery.Written(sql), define, false));
    }

    /**
     * Makes a view, in the place of one that is there. PostgreSQL then keeps the columns that are there and takes further
     * ones behind them; where others are meant, drop the view first.
     *
     * @param name {@code schema.view} where qualified
     * @param query what it shows
     */
    default void createOrReplaceView(String name, Subquery query) {
        createOrReplaceView(name, query, view -> {});
    }

    /** {@link #createOrReplaceView(String, Subquery)} of which more is said. */
    default void createOrReplaceView(String name, Subquery query, Consumer<ViewBuilder> define) {
        apply(ViewBuilder.view(name, new ViewQuery.Built(query.statement()), define, true));
    }

    /** {@link #createOrReplaceView(String, Subquery)} of a query in one's own SQL. */
    default void createOrReplaceView(String name, String sql) {
        createOrReplaceView(name, sql, view -> {});
    }

    /** {@link #createOrReplaceView(String, String)} of which more is said. */
    default void createOrReplaceView(String name, String sql, Consumer<ViewBuilder> define) {
        apply(ViewBuilder.view(name, new ViewQuery.Written(sql), define, true));
    }

    /**
     * Takes a view away.
     *
     * @param name {@code schema.view} where qualified
     */
    default void dropView(String name) {
        apply(new ViewChange.DropView(Arguments.name(name, "view"), false));
    }

    /**
     * Takes a view away, if there is one.
     *
     * @param name {@code schema.view} where qualified
     */
    default void dropViewIfExists(String name) {
        apply(new ViewChange.DropView(Arguments.name(name, "view"), true));
    }

    /**
     * Makes a view that keeps its rows; PostgreSQL.
     *
     * @param name {@code schema.view} where qualified
     * @param query what it keeps
     */
    default void createMaterializedView(String name, Subquery query) {
        createMaterializedView(name, query, view -> {});
    }

    /** {@link #createMaterializedView(String, Subquery)} of which more is said. */
    default void createMaterializedView(String name, Subquery query, Consumer<ViewBuilder> define) {
        apply(ViewBuilder.materialized(name, new ViewQuery.Built(query.statement()), define));
    }

    /** {@link #createMaterializedView(String, Subquery)} of a query in one's own SQL. */
    default void createMaterializedView(String name, String sql) {
        createMaterializedView(name, sql, view -> {});
    }

    /** {@link #createMaterializedView(String, String)} of which more is said. */
    default void createMaterializedView(String name, String sql, Consumer<ViewBuilder> define) {
        apply(ViewBuilder.materialized(name, new ViewQuery.Written(sql), define));
    }

    /**
     * Gives a view that keeps its rows the present ones; nobody reads it meanwhile. PostgreSQL.
     *
     * @param name {@code schema.view} where qualified
     */
    default void refreshMaterializedView(String name) {
        apply(new ViewChange.RefreshMaterializedView(Arguments.name(name, "view"), false));
    }

    /**
     * Gives a view that keeps its rows the present ones, while others read it. It needs rows, and a unique index on
     * columns of it. PostgreSQL.
     *
     * @param name {@code schema.view} where qualified
     */
    default void refreshMaterializedViewConcurrently(String name) {
        apply(new ViewChange.RefreshMaterializedView(Arguments.name(name, "view"), true));
    }

    /**
     * Takes a view away that keeps its rows; PostgreSQL.
     *
     * @param name {@code schema.view} where qualified
     */
    default void dropMaterializedView(String name) {
        apply(new ViewChange.DropMaterializedView(Arguments.name(name, "view"), false));
    }

    /**
     * Takes a view away that keeps its rows, if there is one; PostgreSQL.
     *
     * @param name {@code schema.view} where qualified
     */
    default void dropMaterializedViewIfExists(String name) {
        apply(new ViewChange.DropMaterializedView(Arguments.name(name, "view"), true));
    }
}
