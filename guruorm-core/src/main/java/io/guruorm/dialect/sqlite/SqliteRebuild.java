package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.ConstraintNames;
import io.guruorm.dialect.PresentTable;
import io.guruorm.error.GuruException;
import io.guruorm.error.NearestName;
import io.guruorm.schema.AddCheck;
import io.guruorm.schema.AddColumn;
import io.guruorm.schema.AddForeignKey;
import io.guruorm.schema.AddIndex;
import io.guruorm.schema.ChangeColumn;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnModifier;
import io.guruorm.schema.DropCheck;
import io.guruorm.schema.DropColumns;
import io.guruorm.schema.DropForeignKey;
import io.guruorm.schema.DropIndex;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.RedefineColumn;
import io.guruorm.schema.Reference;
import io.guruorm.schema.RenameIndex;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the changes that SQLite's {@code alter table} cannot do, for a table of which it is known what is there: an edit
 * of its text, and the copy of its rows.
 */
final class SqliteRebuild extends SqliteSchemaWriter {

    private final String said;
    private final SqlitePresent present;
    private final String table;
    private final TableText text;

    SqliteRebuild(
            SqliteSyntax syntax, ConstraintNames names, SqliteLiterals literals, String said, PresentTable parts) {
        super(syntax, names, literals);
        this.said = said;
        this.present = new SqlitePresent(parts);
        var found = present.table()
                .orElseThrow(() -> new GuruException("There is no table \"" + said
                        + "\" that could be changed. Create it before, or correct the name."));
        this.table = found.name();
        this.text = TableText.of(String.valueOf(found.text()));
    }

    private List<Sql> anew(String what, TableText after) {
        return anew(what, after, Map.of(), present.indexes());
    }

    private List<Sql> anew(String what, TableText after, Map<String, String> casts, List<IndexText> indexes) {
        return after.fromName().equals(text.fromName()) && casts.isEmpty()
                ? List.of()
                : new TableCopy(identifiers(), said, present, table, text).to(what, after, casts, indexes);
    }

    private Sql ddl(String statement) {
        return Sql.ddl(statement, TableNames.of(said));
    }

    private String schema() {
        return identifiers().one(present.schema());
    }

    private ColumnText column(String name) {
        return text.column(name)
                .orElseThrow(() -> new GuruException("Table \"" + said + "\" has no column \"" + name + "\"."
                        + NearestName.hint(
                                name,
                                text.columns().stream().map(ColumnText::name).toList())));
    }

    @Override
    public List<Sql> addColumn(AddColumn change) {
        var column = change.column();
        if (column.modifier(ColumnModifier.AutoIncrement.class).isPresent()) {
            refuseSecondKey("autoIncrement() on column \"" + column.name() + "\"");
        }
        return anew(
                "a new column \"" + column.name() + "\" with these words",
                text.withColumn(columns().write(change.table(), column)));
    }

    private void refuseSecondKey(String what) {
        if (!text.primaryKey().isEmpty()) {
            throw Refusal.of(
                    what + " beside the primary key " + text.primaryKey() + " of table \"" + said + "\"",
                    "Drop that key first.");
        }
    }

    @Override
    public List<Sql> changeColumn(ChangeColumn change) {
        boolean checks = change.column().says(ColumnModifier.Check.class);
        return merged("change()", change.column(), ColumnMerge::merge, checks);
    }

    @Override
    public List<Sql> redefineColumn(RedefineColumn change) {
        return merged("redefine()", change.column(), ColumnMerge::redefine, true);
    }

    /** How what is said of a column and what is there become one. */
    @FunctionalInterface
    private interface Merging {
        ColumnText merge(ColumnMerge by, ColumnText present, ColumnDefinition said, boolean otherKey);
    }

    private List<Sql> merged(String word, ColumnDefinition definition, Merging merging, boolean checks) {
        var column = column(definition.name());
        var using = definition.modifier(ColumnModifier.Using.class).map(ColumnModifier.Using::expression);
        var rest = new ColumnDefinition(
                definition.name(),
                definition.type(),
                definition.modifiers().stream()
                        .filter(modifier -> !(modifier instanceof ColumnModifier.Using))
                        .toList());
        boolean otherKey = !text.primaryKey().isEmpty() && !column.has(ColumnText.Kind.PRIMARY);
        var merge = new ColumnMerge(columns(), said);
        var edited = text.with(column, merging.merge(merge, column, rest, otherKey));
        var after = checks ? CheckEdit.withoutOfTable(edited, columns().checkName(said, column.name())) : edited;
        return anew(
                word + " of column \"" + column.name() + "\"",
                after,
                using.map(cast -> Map.of(column.name(), cast)).orElse(Map.of()),
                present.indexes());
    }

    /**
     * A key, unique rule or index that stands on nothing but columns that go goes with them. One that stands on others
     * too is somebody's promise about those, which SQLite would neither keep nor break: it has to be dropped by name. So has
     * a trigger that names the column, as SQLite would find out only when it fires; views it looks at itself.
     */
    @Override
    public List<Sql> dropColumns(DropColumns change) {
        var gone = change.columns();
        gone.forEach(this::column);
        present.triggerNaming(table, gone).ifPresent(trigger -> {
            throw stands(gone, "trigger \"" + trigger + "\"");
        });
        var statements = new ArrayList<Sql>();
        var indexes = new ArrayList<IndexText>();
        for (var index : present.indexes()) {
            if (!index.names(gone)) {
                indexes.add(index);
            } else if (index.onlyOn(gone)) {
                statements.add(
                        ddl("drop index " + schema() + "." + identifiers().one(index.name())));
            } else {
                throw stands(gone, "index \"" + index.name() + "\"");
            }
        }
        var after = freed(gone);
        if (text.withoutRowid() && after.primaryKey().isEmpty()) {
            throw Refusal.of(
                    "table without rowid and without a primary key, as \"" + said + "\" would be", "Keep its key.");
        }
        statements.addAll(anew("drop of columns " + gone, after, Map.of(), indexes));
        gone.stream()
                .map(this::column)
                .sorted(Comparator.comparing(column -> !column.has(ColumnText.Kind.GENERATED)))
                .forEach(column -> statements.add(ddl("alter table " + schema() + "."
                        + identifiers().one(table) + " drop column "
                        + identifiers().one(column.name()))));
        return statements;
    }

    /** The table with the columns still there, but with nothing in its text that holds them. */
    private TableText freed(List<String> gone) {
        var after = text;
        for (var constraint : text.constraints()) {
            boolean named = gone.stream()
                    .anyMatch(name -> constraint.checks(name)
                            || constraint.columns().stream().anyMatch(name::equalsIgnoreCase));
            boolean only = !constraint.columns().isEmpty()
                    && constraint.columns().stream()
                            .allMatch(column -> gone.stream().anyMatch(column::equalsIgnoreCase));
            if (named && !only) {
                throw stands(gone, described(constraint));
            }
            after = only ? after.without(constraint) : after;
        }
        for (var column : text.columns()) {
            if (gone.stream().anyMatch(column.name()::equalsIgnoreCase)) {
                after = after.with(
                        column, column.without(ColumnText.Kind.PRIMARY).without(ColumnText.Kind.UNIQUE));
            } else if (gone.stream().anyMatch(column::uses)) {
                throw stands(gone, "column \"" + column.name() + "\"");
            }
        }
        return after;
    }

    private static String described(ConstraintText constraint) {
        var kind =
                switch (constraint.kind()) {
                    case PRIMARY -> "primary key";
                    case UNIQUE -> "unique rule";
                    case CHECK -> "check";
                    case FOREIGN -> "foreign key";
                };
        return kind + (constraint.name() == null ? "" : " \"" + constraint.name() + "\"");
    }

    private RuntimeException stands(List<String> gone, String holder) {
        return Refusal.of(
                "way to drop " + quoted(gone) + " of table \"" + said + "\" from under " + holder,
                "Drop that first, and make it anew without the column.");
    }

    @Override
    public List<Sql> addIndex(AddIndex change) {
        var index = change.index();
        if (index.kind() != IndexKind.PRIMARY) {
            return super.addIndex(change);
        }
        refuseSecondKey("primary(" + quoted(index.columnNames()) + ")");
        var after = text;
        for (var name : index.columnNames()) {
            var column = column(name);
            boolean open = !column.has(ColumnText.Kind.NOT_NULL);
            after = open
                    ? after.with(column, column.without(ColumnText.Kind.NULL).with("not null"))
                    : after;
        }
        return anew("a primary key added", after.withConstraint(primary(index)));
    }

    @Override
    public List<Sql> dropIndex(DropIndex change) {
        if (change.kind() == IndexKind.PRIMARY) {
            return dropPrimary(change);
        }
        if (change.kind() != IndexKind.UNIQUE) {
            return super.dropIndex(change);
        }
        var name = constraintNames().index(change.table(), change.kind(), change.index());
        boolean index = present.indexes().stream().anyMatch(one -> one.name().equalsIgnoreCase(name));
        var after = index ? Optional.<TableText>empty() : KeyEdit.withoutUnique(text, name, change.index());
        return after.isEmpty() ? super.dropIndex(change) : anew("drop of unique rule \"" + name + "\"", after.get());
    }

    private List<Sql> dropPrimary(DropIndex change) {
        var what = "drop of the primary key of table \"" + said + "\"";
        if (text.primaryKey().isEmpty()) {
            if (change.ifExists()) {
                return List.of();
            }
            throw new GuruException("Table \"" + said + "\" has no primary key that could be dropped.");
        }
        if (text.withoutRowid()) {
            throw Refusal.of(what + ", which is without rowid", "Keep its key.");
        }
        var after = text;
        for (var constraint : text.constraints(ConstraintText.Kind.PRIMARY)) {
            refuseOtherName(change.index(), Optional.ofNullable(constraint.name()), what);
            after = after.without(constraint);
        }
        for (var column : after.columns()) {
            var part = column.part(ColumnText.Kind.PRIMARY);
            if (part.isPresent()) {
                refuseOtherName(change.index(), Optional.ofNullable(part.get().name()), what);
                after = after.with(column, column.without(part.get()));
            }
        }
        return anew(what, text.rowidIsColumn() ? neverNull(after) : after);
    }

    /** The rows' own number never was null, though nothing said so. */
    private TableText neverNull(TableText after) {
        var column = after.column(text.primaryKey().get(0)).orElseThrow();
        return column.has(ColumnText.Kind.NOT_NULL) ? after : after.with(column, column.with("not null"));
    }

    private static void refuseOtherName(Reference wanted, Optional<String> found, String what) {
        var name = wanted.name();
        if (name != null && !found.filter(name::equalsIgnoreCase).isPresent()) {
            throw new GuruException(what + ": it is not called \"" + name + "\", but "
                    + found.map(other -> '"' + other + '"').orElse("has no name") + ". Use dropPrimary().");
        }
    }

    @Override
    public List<Sql> renameIndex(RenameIndex change) {
        var index = present.indexes().stream()
                .filter(one -> one.name().equalsIgnoreCase(change.from()))
                .findFirst()
                .orElseThrow(() -> new GuruException("Table \"" + said + "\" has no index \"" + change.from() + "\"."
                        + NearestName.hint(
                                change.from(),
                                present.indexes().stream().map(IndexText::name).toList())));
        return List.of(
                ddl("drop index " + schema() + "." + identifiers().one(index.name())),
                ddl(index.made(schema(), identifiers().one(change.to()))));
    }

    @Override
    public List<Sql> addCheck(AddCheck change) {
        var check = change.check();
        if (CheckEdit.without(text, check.name()).isPresent()) {
            throw new GuruException("Table \"" + said + "\" has a check \"" + check.name()
                    + "\" already. Drop it first, or give another name.");
        }
        return anew("a check added", text.withConstraint(check(check)));
    }

    @Override
    public List<Sql> dropCheck(DropCheck change) {
        var name = constraintNames().check(change.table(), change.check());
        var after = CheckEdit.without(text, name);
        if (after.isEmpty() && !change.ifExists()) {
            throw new GuruException("Table \"" + said + "\" has no check \"" + name + "\"."
                    + NearestName.hint(name, CheckEdit.names(text)));
        }
        return after.map(without -> anew("drop of check \"" + name + "\"", without))
                .orElse(List.of());
    }

    @Override
    public List<Sql> addForeignKey(AddForeignKey change) {
        change.key().columns().forEach(this::column);
        return anew("a foreign key added", text.withConstraint(foreign(change.table(), change.key())));
    }

    @Override
    public List<Sql> dropForeignKey(DropForeignKey change) {
        var name = constraintNames().foreign(change.table(), change.key());
        var after = KeyEdit.withoutForeign(text, name, change.key());
        if (after.isPresent()) {
            return anew("drop of foreign key \"" + name + "\"", after.get());
        }
        if (change.ifExists()) {
            return List.of();
        }
        throw new GuruException("Table \"" + said + "\" has no foreign key \"" + name + "\""
                + (change.key().columns().isEmpty()
                        ? ", at least none that bears a name. Name its columns: dropForeign(List.of(...))."
                        : ", nor one on " + quoted(change.key().columns()) + "."));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }
}
