package io.guruorm.schema;

/**
 * One method for each kind of change, so that a new kind breaks the build of every dialect.
 *
 * @param <R> the answer
 */
public interface SchemaChangeVisitor<R> {

    /** A new table. */
    R createTable(CreateTable change);

    /** A table gets another name. */
    R renameTable(RenameTable change);

    /** A table goes. */
    R dropTable(DropTable change);

    /** Words about a table. */
    R commentOnTable(CommentOnTable change);

    /** An option of MySQL and MariaDB changes. */
    R setTableOption(SetTableOption change);

    /** A table gets a column. */
    R addColumn(AddColumn change);

    /** A column becomes what is said of it; what is not said stays. */
    R changeColumn(ChangeColumn change);

    /** A column becomes just what is said of it; what is not said goes. */
    R redefineColumn(RedefineColumn change);

    /** A column gets another name. */
    R renameColumn(RenameColumn change);

    /** Columns go. */
    R dropColumns(DropColumns change);

    /** A table gets an index or a primary key. */
    R addIndex(AddIndex change);

    /** An index or a primary key goes. */
    R dropIndex(DropIndex change);

    /** An index gets another name. */
    R renameIndex(RenameIndex change);

    /** A table gets a foreign key. */
    R addForeignKey(AddForeignKey change);

    /** A foreign key goes. */
    R dropForeignKey(DropForeignKey change);

    /** A table gets a check. */
    R addCheck(AddCheck change);

    /** A check goes. */
    R dropCheck(DropCheck change);

    /** A table gets a constraint that excludes pairs of rows. */
    R addExclusion(AddExclusion change);

    /** A constraint that excludes pairs of rows goes. */
    R dropExclusion(DropExclusion change);

    /** A foreign key or check made {@code notValid()} is checked against the present rows. */
    R validateConstraint(ValidateConstraint change);

    /** The database gets an extension, unless it has it. */
    R ensureExtension(EnsureExtension change);

    /** A type of named values comes, changes or goes. */
    R enumChange(EnumChange change);

    /** A view comes, is refreshed or goes. */
    R viewChange(ViewChange change);

    /** A partition comes or goes. */
    R partitionChange(PartitionChange change);

    /** Which rows of a table are shown to whom. */
    R rowSecurityChange(RowSecurityChange change);

    /** A database comes or goes. */
    R databaseChange(DatabaseChange change);
}
