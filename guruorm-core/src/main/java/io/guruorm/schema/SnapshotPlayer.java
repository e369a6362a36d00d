package io.guruorm.schema;

import java.util.List;
import java.util.Optional;

/** Plays one change over a snapshot. */
final class SnapshotPlayer implements SchemaChangeVisitor<SchemaSnapshot> {

    private final SchemaSnapshot before;

    SnapshotPlayer(SchemaSnapshot before) {
        this.before = before;
    }

    @Override
    public SchemaSnapshot createTable(CreateTable change) {
        var table = change.table();
        var after = before.with(table.name(), Optional.of(TableShape.EMPTY));
        for (var column : table.columns()) {
            after = after.after(new AddColumn(table.name(), column));
        }
        for (var index : table.indexes()) {
            after = after.after(new AddIndex(table.name(), index));
        }
        for (var exclusion : table.exclusions()) {
            after = after.after(new AddExclusion(table.name(), exclusion));
        }
        return after;
    }

    @Override
    public SchemaSnapshot renameTable(RenameTable change) {
        var shape = before.table(change.from());
        return before.with(change.from(), Optional.empty()).with(change.renamed(), shape);
    }

    @Override
    public SchemaSnapshot dropTable(DropTable change) {
        return before.with(change.table(), Optional.empty());
    }

    @Override
    public SchemaSnapshot addColumn(AddColumn change) {
        var column = change.column();
        var after = before.edit(change.table(), shape -> shape.withColumn(column.name()));
        boolean primary = column.modifier(ColumnModifier.AutoIncrement.class)
                .filter(ColumnModifier.AutoIncrement::primary)
                .isPresent();
        var key = IndexDefinition.on(IndexKind.PRIMARY, List.of(column.name()), null);
        return primary ? after.after(new AddIndex(change.table(), key)) : after;
    }

    @Override
    public SchemaSnapshot renameColumn(RenameColumn change) {
        return before.edit(change.table(), shape -> shape.withColumnRenamed(change.from(), change.to()));
    }

    @Override
    public SchemaSnapshot dropColumns(DropColumns change) {
        return before.edit(change.table(), shape -> shape.withoutColumns(change.columns()));
    }

    @Override
    public SchemaSnapshot addIndex(AddIndex change) {
        var index = change.index();
        var name = before.naming().indexName(change.table(), index.kind(), index.reference());
        return before.edit(
                change.table(), shape -> shape.withIndex(name, index.hasExpression() ? null : index.columnNames()));
    }

    @Override
    public SchemaSnapshot dropIndex(DropIndex change) {
        var name = before.naming().indexName(change.table(), change.kind(), change.index());
        return before.edit(change.table(), shape -> shape.withoutIndex(name));
    }

    @Override
    public SchemaSnapshot renameIndex(RenameIndex change) {
        return before.edit(change.table(), shape -> shape.withIndexRenamed(change.from(), change.to()));
    }

    /** An exclusion is kept by an index of its name. */
    @Override
    public SchemaSnapshot addExclusion(AddExclusion change) {
        var exclusion = change.exclusion();
        boolean computed =
                exclusion.elements().stream().anyMatch(one -> one.part().column() == null);
        var columns = exclusion.elements().stream()
                .flatMap(one -> Optional.ofNullable(one.part().column()).stream())
                .toList();
        return before.edit(change.table(), shape -> shape.withIndex(exclusion.name(), computed ? null : columns));
    }

    @Override
    public SchemaSnapshot dropExclusion(DropExclusion change) {
        return before.edit(change.table(), shape -> shape.withoutIndex(change.name()));
    }

    @Override
    public SchemaSnapshot addCheck(AddCheck change) {
        return before;
    }

    @Override
    public SchemaSnapshot dropCheck(DropCheck change) {
        return before;
    }

    @Override
    public SchemaSnapshot redefineColumn(RedefineColumn change) {
        return before;
    }

    @Override
    public SchemaSnapshot changeColumn(ChangeColumn change) {
        return before;
    }

    @Override
    public SchemaSnapshot commentOnTable(CommentOnTable change) {
        return before;
    }

    @Override
    public SchemaSnapshot setTableOption(SetTableOption change) {
        return before;
    }

    @Override
    public SchemaSnapshot addForeignKey(AddForeignKey change) {
        return before;
    }

    @Override
    public SchemaSnapshot dropForeignKey(DropForeignKey change) {
        return before;
    }

    @Override
    public SchemaSnapshot validateConstraint(ValidateConstraint change) {
        return before;
    }

    @Override
    public SchemaSnapshot ensureExtension(EnsureExtension change) {
        return before;
    }

    @Override
    public SchemaSnapshot enumChange(EnumChange change) {
        return before;
    }

    @Override
    public SchemaSnapshot viewChange(ViewChange change) {
        return change.accept(new ViewPlayer(before));
    }

    @Override
    public SchemaSnapshot partitionChange(PartitionChange change) {
        return change.accept(new PartitionPlayer(before));
    }

    @Override
    public SchemaSnapshot rowSecurityChange(RowSecurityChange change) {
        return before;
    }

    @Override
    public SchemaSnapshot databaseChange(DatabaseChange change) {
        return before;
    }
}
