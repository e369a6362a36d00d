package io.guruorm.adoption;

import io.guruorm.jdbc.Row;
import io.guruorm.migration.MigrationException;
import java.util.List;

/** How another tool keeps its history: where to look, what to ask for, and what the rows mean. Pure. */
interface ForeignHistory {

    /** The history of a tool. */
    static ForeignHistory of(ForeignTool tool) {
        return switch (tool) {
            case FLYWAY -> new FlywayHistory();
            case LIQUIBASE -> new LiquibaseHistory();
            case KNEX -> new KnexHistory();
        };
    }

    /** The tool. */
    ForeignTool tool();

    /** What its table is called unless somebody says otherwise. */
    String table();

    /** The columns that make a table its history, in lower case; the rows have these and no others. */
    List<String> columns();

    /** The column by which rows are in the order in which they ran. */
    String order();

    /** What the name of its lock table ends with, behind that of the history; empty where it has none. */
    String lockSuffix();

    /** The column of the lock table that is true while a run is on. */
    String lockColumn();

    /**
     * What has run, in the order in which it ran.
     *
     * @param rows all rows, in their order, by the names of {@link #columns}
     * @param known what is known of the migrations here
     * @throws MigrationException if a row tells of a failure or cannot be understood
     */
    List<ForeignMigration> read(List<Row> rows, KnownMigrations known);
}
