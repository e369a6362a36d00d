package io.guruorm.catalog;

import java.util.List;

/** Statements that make tables and views and what hangs on them. */
sealed interface RelationScript permits TableScript, OnePieceScript {

    /** The table, with its keys. */
    List<String> table(CatalogTable table);

    /** The view. */
    List<String> view(CatalogView view);

    /** Indexes that the table has not yet. */
    List<String> indexes(CatalogTable table);

    /** Indexes of a view that keeps its rows. */
    List<String> indexes(CatalogView view);

    /** Foreign keys, once all tables are there. */
    List<String> foreignKeys(CatalogTable table);

    /** Triggers and rules, once all else is there. */
    List<String> triggers(CatalogTable table);

    /** Triggers and rules, once all else is there. */
    List<String> triggers(CatalogView view);

    /** Which rows it shows to whom. */
    List<String> policies(CatalogTable table);
}
