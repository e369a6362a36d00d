package io.guruorm.dialect;

import io.guruorm.error.GuruException;
import io.guruorm.schema.DatabaseChange;
import io.guruorm.schema.DropTable;
import io.guruorm.schema.EnumChange;
import io.guruorm.schema.PartitionChange;
import io.guruorm.schema.RenameColumn;
import io.guruorm.schema.RenameTable;
import io.guruorm.schema.RowSecurityChange;
import io.guruorm.schema.SchemaChangeVisitor;
import io.guruorm.schema.SetTableOption;
import io.guruorm.schema.TableDefinition;
import io.guruorm.schema.TableOption;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Locale;

/** Writes the changes of the schema that all databases write alike; a dialect writes the others. */
public abstract class StandardSchemaWriter implements SchemaChangeVisitor<List<Sql>> {

    private static final String UNDIVIDED = "Keep the rows in one table, or divide it in raw SQL.";

    private final DatabaseChange.Visitor<List<Sql>> databases = new Databases();
    private final ConstraintNames names;
    private final Identifiers identifiers;

    /**
     * For the dialects.
     *
     * @param names how things are called
     */
    protected StandardSchemaWriter(ConstraintNames names) {
        this.names = names;
        this.identifiers = names.identifiers();
    }

    /** How indexes and foreign keys are called. */
    protected final ConstraintNames constraintNames() {
        return names;
    }

    /** How names are quoted. */
    protected final Identifiers identifiers() {
        return identifiers;
    }

    /**
     * A statement that changes the schema.
     *
     * @param text the statement, which has no placeholder
     * @param tables the tables that it names
     */
    protected abstract Sql ddl(String text, TableNames tables);

    /**
     * The dialect's refusal.
     *
     * @param feature what it lacks
     * @param cure what to do
     */
    protected abstract RuntimeException refusal(String feature, String cure);

    /** What a table cannot leave by a mere rename, in a word. */
    protected String home() {
        return "schema";
    }

    /**
     * One change of one table.
     *
     * @param table the table
     * @param action what follows its name
     */
    protected final Sql alter(String table, String action) {
        return ddl("alter table " + identifiers.table(table) + " " + action, TableNames.of(table));
    }

    @Override
    public List<Sql> renameTable(RenameTable change) {
        var from = change.from();
        var to = identifiers.bare(change.to());
        if (!identifiers.beside(from, to).equals(identifiers.table(change.renamed()))) {
            throw new GuruException("rename(\"" + from + "\", \"" + change.to() + "\") names another " + home()
                    + ". A rename stays in its " + home() + ": give the new name without one.");
        }
        return List.of(ddl(rename(from, to), TableNames.of(from, change.renamed())));
    }

    /**
     * The statement that gives a table another name.
     *
     * @param from the table, {@code schema.table} where qualified
     * @param to its new name, without a schema
     */
    protected String rename(String from, String to) {
        return "alter table " + identifiers.table(from) + " rename to " + renamedTo(from, to);
    }

    /**
     * The new name behind {@code rename to}.
     *
     * @param from the table, {@code schema.table} where qualified
     * @param to its new name, without a schema
     */
    protected String renamedTo(String from, String to) {
        return identifiers.one(to);
    }

    @Override
    public final List<Sql> dropTable(DropTable change) {
        return List.of(ddl(
                "drop table " + (change.ifExists() ? "if exists " : "") + identifiers.table(change.table()),
                TableNames.of(change.table())));
    }

    @Override
    public List<Sql> renameColumn(RenameColumn change) {
        return List.of(alter(
                change.table(),
                "rename column " + identifiers.one(change.from()) + " to " + identifiers.one(change.to())));
    }

    @Override
    public List<Sql> enumChange(EnumChange change) {
        throw refusal(change.call(), "Name the values in the column: enumOf(...).");
    }

    @Override
    public List<Sql> partitionChange(PartitionChange change) {
        throw refusal(change.call(), UNDIVIDED);
    }

    @Override
    public List<Sql> rowSecurityChange(RowSecurityChange change) {
        throw refusal(
                change.call() + " of table \"" + change.table() + "\"",
                "Let people read a view that shows their rows only.");
    }

    @Override
    public List<Sql> databaseChange(DatabaseChange change) {
        return change.accept(databases);
    }

    /**
     * Refuses partitions.
     *
     * @param table a new table
     */
    protected final void refusePartitions(TableDefinition table) {
        if (table.partitioning() != null) {
            throw refusal("partitions of table \"" + table.name() + "\" made by partitionBy(...)", UNDIVIDED);
        }
    }

    @Override
    public List<Sql> setTableOption(SetTableOption change) {
        throw refused(change.option());
    }

    /**
     * Refuses what is MySQL's.
     *
     * @param option what was said of a table
     */
    protected final RuntimeException refused(TableOption option) {
        return refusal(
                "table option " + option.name().toLowerCase(Locale.ROOT),
                "It belongs to MySQL and MariaDB: leave it out.");
    }

    /** Writes databases; nobody can take back what becomes of them. */
    private final class Databases implements DatabaseChange.Visitor<List<Sql>> {

        @Override
        public List<Sql> createDatabase(DatabaseChange.CreateDatabase change) {
            return written("create database ", change);
        }

        @Override
        public List<Sql> dropDatabase(DatabaseChange.DropDatabase change) {
            return written("drop database if exists ", change);
        }

        private List<Sql> written(String verb, DatabaseChange change) {
            return List.of(
                    ddl(verb + identifiers.one(change.name()), TableNames.NONE).outsideTransaction());
        }
    }
}
