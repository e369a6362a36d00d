package io.guruorm.schema;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what undoes one change. In doubt nothing does: a change that replaces or drops does not know what was there. */
final class Reverser implements SchemaChangeVisitor<Reversal> {

    private final List<SchemaChange> before;

    /**
     * For one change.
     *
     * @param before the changes made before it, as far as they are known
     */
    Reverser(List<SchemaChange> before) {
        this.before = before;
    }

    @Override
    public Reversal createTable(CreateTable change) {
        var table = change.table();
        return table.temporary()
                ? Reversal.impossible("create(\"" + table.name()
                        + "\") makes a temporary table, which is gone with the session that made it")
                : Reversal.by(new DropTable(table.name(), false));
    }

    @Override
    public Reversal renameTable(RenameTable change) {
        var bare = change.from().substring(change.from().indexOf('.') + 1);
        return Reversal.by(new RenameTable(change.renamed(), bare));
    }

    @Override
    public Reversal dropTable(DropTable change) {
        var word = change.ifExists() ? "dropIfExists" : "drop";
        return Reversal.impossible(word + "(\"" + change.table() + "\") does not say what the table was");
    }

    @Override
    public Reversal commentOnTable(CommentOnTable change) {
        return untold("comment(...)", change.table(), "the comment was");
    }

    @Override
    public Reversal setTableOption(SetTableOption change) {
        var option = change.option().name().toLowerCase(Locale.ROOT);
        return untold(option + "(\"" + change.value() + "\")", change.table(), "the " + option + " was");
    }

    @Override
    public Reversal addColumn(AddColumn change) {
        return Reversal.by(
                new DropColumns(change.table(), List.of(change.column().name())));
    }

    @Override
    public Reversal changeColumn(ChangeColumn change) {
        return untold("change() of column \"" + change.column().name() + "\"", change.table(), "the column was");
    }

    @Override
    public Reversal redefineColumn(RedefineColumn change) {
        return untold("redefine() of column \"" + change.column().name() + "\"", change.table(), "the column was");
    }

    @Override
    public Reversal renameColumn(RenameColumn change) {
        return Reversal.by(new RenameColumn(change.table(), change.to(), change.from()));
    }

    @Override
    public Reversal dropColumns(DropColumns change) {
        var were = change.columns().size() == 1 ? "the column was" : "the columns were";
        return untold("dropColumn(" + quoted(change.columns()) + ")", change.table(), were);
    }

    /** A primary key forbids nulls in its columns, and they stay forbidden when it goes; new columns go with it. */
    @Override
    public Reversal addIndex(AddIndex change) {
        var index = change.index();
        if (index.kind() == IndexKind.PRIMARY && !columnsAreNew(change)) {
            return Reversal.impossible("primary(" + quoted(index.columnNames()) + ") of table \"" + change.table()
                    + "\" forbids nulls, and does not say whether there might be some before");
        }
        return Reversal.by(new DropIndex(
                change.table(),
                index.kind(),
                reference(index.name(), index.columnNames()),
                false,
                droppedOnline(index),
                index.kind() == IndexKind.UNIQUE && index.needsIndex()));
    }

    /** A key or unique rule is a constraint, whose drop is quick: dialects refuse an online one. */
    private static boolean droppedOnline(IndexDefinition index) {
        boolean rule = index.kind() == IndexKind.PRIMARY || (index.kind() == IndexKind.UNIQUE && !index.needsIndex());
        return !rule && index.option(IndexOption.Online.class).isPresent();
    }

    /** After a rename nobody looks: a new name may be that of an older column. */
    private boolean columnsAreNew(AddIndex change) {
        boolean renamed = before.stream().anyMatch(one -> one instanceof RenameTable || one instanceof RenameColumn);
        return !renamed
                && change.index().columnNames().stream()
                        .allMatch(column -> before.stream().anyMatch(one -> makes(one, change.table(), column)));
    }

    private static boolean makes(SchemaChange change, String table, String column) {
        if (change instanceof AddColumn added) {
            return added.table().equals(table) && added.column().name().equals(column);
        }
        return change instanceof CreateTable created
                && created.table().name().equals(table)
                && created.table().columns().stream()
                        .anyMatch(made -> made.name().equals(column));
    }

    @Override
    public Reversal dropIndex(DropIndex change) {
        var word =
                switch (change.kind()) {
                    case PRIMARY -> "dropPrimary";
                    case UNIQUE -> "dropUnique";
                    case INDEX -> "dropIndex";
                    case FULL_TEXT -> "dropFullText";
                    case SPATIAL -> "dropSpatialIndex";
                    case VECTOR -> "dropVectorIndex";
                };
        var what = change.kind() == IndexKind.PRIMARY ? "the key was" : "the index was";
        return untold(word + "(" + named(change.index()) + ")", change.table(), what);
    }

    @Override
    public Reversal renameIndex(RenameIndex change) {
        return Reversal.by(new RenameIndex(change.table(), change.to(), change.from()));
    }

    @Override
    public Reversal addForeignKey(AddForeignKey change) {
        return Reversal.by(new DropForeignKey(
                change.table(), reference(change.key().name(), change.key().columns()), false));
    }

    @Override
    public Reversal addCheck(AddCheck change) {
        return Reversal.by(
                new DropCheck(change.table(), Reference.named(change.check().name()), false));
    }

    @Override
    public Reversal dropCheck(DropCheck change) {
        return untold("dropCheck(" + named(change.check()) + ")", change.table(), "the check was");
    }

    @Override
    public Reversal addExclusion(AddExclusion change) {
        return Reversal.by(new DropExclusion(change.table(), change.exclusion().name(), false));
    }

    @Override
    public Reversal dropExclusion(DropExclusion change) {
        return untold("dropExclusion(\"" + change.name() + "\")", change.table(), "the exclusion was");
    }

    @Override
    public Reversal dropForeignKey(DropForeignKey change) {
        return untold("dropForeign(" + named(change.key()) + ")", change.table(), "the key was");
    }

    /** The constraint binds new rows before and after alike; that the old ones were looked at changes neither rows nor rules. */
    @Override
    public Reversal validateConstraint(ValidateConstraint change) {
        return Reversal.nothing();
    }

    @Override
    public Reversal ensureExtension(EnsureExtension change) {
        return Reversal.impossible("ensureExtension(\"" + change.name()
                + "\") does not say whether the database had the extension before");
    }

    @Override
    public Reversal enumChange(EnumChange change) {
        return change.accept(new EnumReverser());
    }

    @Override
    public Reversal viewChange(ViewChange change) {
        return change.accept(new ViewReverser());
    }

    @Override
    public Reversal partitionChange(PartitionChange change) {
        return change.accept(new PartitionReverser());
    }

    @Override
    public Reversal rowSecurityChange(RowSecurityChange change) {
        return change.accept(new RowSecurityReverser(before));
    }

    /** What others have put into a database, nobody knows here. */
    @Override
    public Reversal databaseChange(DatabaseChange change) {
        return Reversal.impossible(change.call() + " is about a whole database, which no migration undoes by itself");
    }

    private static Reversal untold(String call, String table, String what) {
        return Reversal.impossible(call + " of table \"" + table + "\" does not say what " + what);
    }

    private static Reference reference(@Nullable String name, List<String> columns) {
        return name == null ? Reference.on(columns) : Reference.named(name);
    }

    private static String named(Reference reference) {
        return reference.name() == null ? quoted(reference.columns()) : quoted(List.of(reference.name()));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }
}
