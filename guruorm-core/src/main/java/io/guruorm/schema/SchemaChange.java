package io.guruorm.schema;

import java.util.List;

/**
 * One change of a schema as a value: pure data, made by {@link Blueprint} and {@link Schema}, compiled by a dialect.
 */
public sealed interface SchemaChange
        permits CreateTable,
                RenameTable,
                DropTable,
                CommentOnTable,
                SetTableOption,
                AddColumn,
                ChangeColumn,
                RedefineColumn,
                RenameColumn,
                DropColumns,
                AddIndex,
                DropIndex,
                RenameIndex,
                AddForeignKey,
                DropForeignKey,
                AddCheck,
                DropCheck,
                AddExclusion,
                DropExclusion,
                ValidateConstraint,
                EnsureExtension,
                EnumChange,
                ViewChange,
                PartitionChange,
                RowSecurityChange,
                DatabaseChange {

    /**
     * Hands this change to the method made for its kind.
     *
     * @param visitor one method for each kind of change
     * @param <R> the visitor's answer
     * @return what that method gave back
     */
    <R> R accept(SchemaChangeVisitor<R> visitor);

    /** What undoes this change, if the change alone tells it. Several are undone by {@link Reversal#of}. */
    default Reversal reverse() {
        return Reversal.of(List.of(this));
    }
}
