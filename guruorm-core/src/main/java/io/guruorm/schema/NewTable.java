package io.guruorm.schema;

import io.guruorm.error.GuruException;
import io.guruorm.schema.ColumnModifier.AutoIncrement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what a callback of {@code create} said into one table; what has no place in a new table is refused. */
final class NewTable implements SchemaChangeVisitor<NewTable> {

    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<IndexDefinition> indexes = new ArrayList<>();
    private final List<ForeignKeyDefinition> foreignKeys = new ArrayList<>();
    private final List<CheckDefinition> checks = new ArrayList<>();
    private final List<ExclusionDefinition> exclusions = new ArrayList<>();
    private final Map<TableOption, String> options = new EnumMap<>(TableOption.class);
    private final String name;
    private @Nullable String comment;

    private NewTable(String name) {
        this.name = name;
    }

    static TableDefinition of(
            String name, boolean temporary, @Nullable PartitionKey partitioning, List<SchemaChange> changes) {
        var table = new NewTable(name);
        changes.forEach(change -> change.accept(table));
        return new TableDefinition(
                name,
                table.keyedOnce(),
                table.indexes,
                table.foreignKeys,
                table.checks,
                table.exclusions,
                temporary,
                table.comment,
                table.options,
                partitioning);
    }

    /** A counted column is the primary key by itself only where no other primary key is named. */
    private List<ColumnDefinition> keyedOnce() {
        if (indexes.stream().noneMatch(index -> index.kind() == IndexKind.PRIMARY)) {
            return columns;
        }
        return columns.stream().map(NewTable::withoutOwnKey).toList();
    }

    private static ColumnDefinition withoutOwnKey(ColumnDefinition column) {
        var modifiers = column.modifiers().stream()
                .map(modifier -> modifier instanceof AutoIncrement ? new AutoIncrement(false) : modifier)
                .toList();
        return new ColumnDefinition(column.name(), column.type(), modifiers);
    }

    @Override
    public NewTable addColumn(AddColumn change) {
        columns.add(change.column());
        return this;
    }

    @Override
    public NewTable addIndex(AddIndex change) {
        indexes.add(change.index());
        return this;
    }

    @Override
    public NewTable addForeignKey(AddForeignKey change) {
        foreignKeys.add(change.key());
        return this;
    }

    @Override
    public NewTable addCheck(AddCheck change) {
        checks.add(change.check());
        return this;
    }

    @Override
    public NewTable addExclusion(AddExclusion change) {
        exclusions.add(change.exclusion());
        return this;
    }

    @Override
    public NewTable commentOnTable(CommentOnTable change) {
        comment = change.comment();
        return this;
    }

    @Override
    public NewTable setTableOption(SetTableOption change) {
        options.put(change.option(), change.value());
        return this;
    }

    @Override
    public NewTable createTable(CreateTable change) {
        throw refused("another create");
    }

    @Override
    public NewTable renameTable(RenameTable change) {
        throw refused("rename");
    }

    @Override
    public NewTable dropTable(DropTable change) {
        throw refused("drop");
    }

    @Override
    public NewTable changeColumn(ChangeColumn change) {
        throw refused("change() of column \"" + change.column().name() + "\"");
    }

    @Override
    public NewTable redefineColumn(RedefineColumn change) {
        throw refused("redefine() of column \"" + change.column().name() + "\"");
    }

    @Override
    public NewTable renameColumn(RenameColumn change) {
        throw refused("renameColumn");
    }

    @Override
    public NewTable dropColumns(DropColumns change) {
        throw refused("dropColumn");
    }

    @Override
    public NewTable dropIndex(DropIndex change) {
        throw refused("the drop of an index");
    }

    @Override
    public NewTable renameIndex(RenameIndex change) {
        throw refused("renameIndex");
    }

    @Override
    public NewTable dropForeignKey(DropForeignKey change) {
        throw refused("dropForeign");
    }

    @Override
    public NewTable dropCheck(DropCheck change) {
        throw refused("dropCheck");
    }

    @Override
    public NewTable dropExclusion(DropExclusion change) {
        throw refused("dropExclusion");
    }

    @Override
    public NewTable validateConstraint(ValidateConstraint change) {
        throw refused("validateConstraint");
    }

    @Override
    public NewTable ensureExtension(EnsureExtension change) {
        throw refused("ensureExtension");
    }

    @Override
    public NewTable enumChange(EnumChange change) {
        throw refused(change.call());
    }

    @Override
    public NewTable viewChange(ViewChange change) {
        throw refused(change.call());
    }

    @Override
    public NewTable partitionChange(PartitionChange change) {
        throw refused(change.call());
    }

    @Override
    public NewTable rowSecurityChange(RowSecurityChange change) {
        throw refused(change.call());
    }

    @Override
    public NewTable databaseChange(DatabaseChange change) {
        throw refused(change.call());
    }

    private GuruException refused(String word) {
        return new GuruException("create(\"" + name + "\") has " + word
                + ", but a new table has nothing to change. Put it into table(\"" + name + "\", ...).");
    }
}
