package io.guruorm.dialect.sqlite;

import io.guruorm.schema.AddCheck;
import io.guruorm.schema.AddColumn;
import io.guruorm.schema.AddExclusion;
import io.guruorm.schema.AddForeignKey;
import io.guruorm.schema.AddIndex;
import io.guruorm.schema.ChangeColumn;
import io.guruorm.schema.ColumnModifier;
import io.guruorm.schema.CommentOnTable;
import io.guruorm.schema.CreateTable;
import io.guruorm.schema.DatabaseChange;
import io.guruorm.schema.DropCheck;
import io.guruorm.schema.DropColumns;
import io.guruorm.schema.DropExclusion;
import io.guruorm.schema.DropForeignKey;
import io.guruorm.schema.DropIndex;
import io.guruorm.schema.DropTable;
import io.guruorm.schema.EnsureExtension;
import io.guruorm.schema.EnumChange;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.PartitionChange;
import io.guruorm.schema.RedefineColumn;
import io.guruorm.schema.RenameColumn;
import io.guruorm.schema.RenameIndex;
import io.guruorm.schema.RenameTable;
import io.guruorm.schema.RowSecurityChange;
import io.guruorm.schema.SchemaChangeVisitor;
import io.guruorm.schema.SetTableOption;
import io.guruorm.schema.ValidateConstraint;
import io.guruorm.schema.ViewChange;
import io.guruorm.sql.RawExpression;
import java.util.Optional;

/** Which changes may need their table made anew, so that what is there has to be known: the table, or nothing. */
final class PresentNeeds implements SchemaChangeVisitor<Optional<String>> {

    static final PresentNeeds OF = new PresentNeeds();

    private PresentNeeds() {}

    @Override
    public Optional<String> createTable(CreateTable change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> renameTable(RenameTable change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dropTable(DropTable change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> commentOnTable(CommentOnTable change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> setTableOption(SetTableOption change) {
        return Optional.empty();
    }

    /** SQLite adds none that is stored or a key, and none with a default to be computed where there are rows. */
    @Override
    public Optional<String> addColumn(AddColumn change) {
        var column = change.column();
        boolean computed = column.modifier(ColumnModifier.Default.class)
                .filter(said -> said.value() instanceof RawExpression)
                .isPresent();
        boolean stored = column.says(ColumnModifier.StoredAs.class)
                || column.modifier(ColumnModifier.ComputedFromJson.class)
                        .filter(ColumnModifier.ComputedFromJson::stored)
                        .isPresent();
        return computed
                        || stored
                        || column.says(ColumnModifier.UseCurrent.class)
                        || column.says(ColumnModifier.AutoIncrement.class)
                ? Optional.of(change.table())
                : Optional.empty();
    }

    @Override
    public Optional<String> changeColumn(ChangeColumn change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<String> redefineColumn(RedefineColumn change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<String> renameColumn(RenameColumn change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dropColumns(DropColumns change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<String> addIndex(AddIndex change) {
        return change.index().kind() == IndexKind.PRIMARY ? Optional.of(change.table()) : Optional.empty();
    }

    @Override
    public Optional<String> dropIndex(DropIndex change) {
        return change.kind() == IndexKind.PRIMARY || change.kind() == IndexKind.UNIQUE
                ? Optional.of(change.table())
                : Optional.empty();
    }

    @Override
    public Optional<String> renameIndex(RenameIndex change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<String> addForeignKey(AddForeignKey change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<String> dropForeignKey(DropForeignKey change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<String> addCheck(AddCheck change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<String> dropCheck(DropCheck change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<String> addExclusion(AddExclusion change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dropExclusion(DropExclusion change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> validateConstraint(ValidateConstraint change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> ensureExtension(EnsureExtension change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> enumChange(EnumChange change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> viewChange(ViewChange change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> partitionChange(PartitionChange change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> rowSecurityChange(RowSecurityChange change) {
        return Optional.empty();
    }

    @Override
    public Optional<String> databaseChange(DatabaseChange change) {
        return Optional.empty();
    }
}
