package io.guruorm.catalog.script;

import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.TableCheck;
import io.guruorm.catalog.TableColumn;
import io.guruorm.catalog.TableForeignKey;
import io.guruorm.catalog.TableIndex;
import io.guruorm.catalog.TableKey;
import io.guruorm.catalog.TablePolicy;
import io.guruorm.catalog.TableTrigger;
import java.util.List;

/** Statements that make tables and views and what hangs on them, all at once or one by one. */
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

    /** A column as it stands in the statement that makes the table. */
    String column(CatalogTable table, TableColumn column);

    /** A key of a table that is there. */
    List<String> key(CatalogTable table, TableKey key);

    /** An index of a table that is there. */
    List<String> index(CatalogTable table, TableIndex index);

    /** An index of a view that keeps its rows and is there. */
    List<String> index(CatalogView view, TableIndex index);

    /** A check or exclusion of a table that is there. */
    List<String> check(CatalogTable table, TableCheck check);

    /** A foreign key of a table that is there. */
    List<String> foreignKey(CatalogTable table, TableForeignKey key);

    /** A trigger or rule of a table or view that is there. */
    List<String> trigger(CatalogName relation, TableTrigger trigger);

    /** A policy of a table that is there. */
    List<String> policy(CatalogTable table, TablePolicy policy);
}
