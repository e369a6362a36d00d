package io.guruorm.dialect;

import io.guruorm.schema.AddCheck;
import io.guruorm.schema.AddColumn;
import io.guruorm.schema.AddExclusion;
import io.guruorm.schema.AddForeignKey;
import io.guruorm.schema.AddIndex;
import io.guruorm.schema.ChangeColumn;
import io.guruorm.schema.CommentOnTable;
import io.guruorm.schema.CreateTable;
import io.guruorm.schema.DropCheck;
import io.guruorm.schema.DropColumns;
import io.guruorm.schema.DropExclusion;
import io.guruorm.schema.DropForeignKey;
import io.guruorm.schema.DropIndex;
import io.guruorm.schema.EnsureExtension;
import io.guruorm.schema.ForeignKeyDefinition;
import io.guruorm.schema.RedefineColumn;
import io.guruorm.schema.RenameIndex;
import io.guruorm.schema.SetTableOption;
import io.guruorm.schema.TableDefinition;
import io.guruorm.schema.TableOption;
import io.guruorm.schema.ValidateConstraint;
import io.guruorm.schema.ViewChange;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes changes of the schema. A new table comes with its keys and indexes in one statement, as only single statements
 * are done or not done as a whole here. Each commits whatever transaction is open.
 */
final class MysqlFamilySchemaWriter extends StandardSchemaWriter {

    private final MysqlFamily family;
    private final MysqlFamilyColumns columns;
    private final MysqlFamilyColumnChange columnChange;
    private final MysqlFamilyIndexes indexes;
    private final MysqlFamilyChecks checks;
    private final MysqlFamilyLiterals literals;
    private final MysqlFamilyViews views;

    MysqlFamilySchemaWriter(MysqlFamily family, ConstraintNames names, MysqlFamilyLiterals literals, ViewText queries) {
        super(names);
        this.family = family;
        this.columns = new MysqlFamilyColumns(family, names, literals);
        this.columnChange = new MysqlFamilyColumnChange(family, columns, names);
        this.checks = new MysqlFamilyChecks(family, names);
        this.indexes = new MysqlFamilyIndexes(family, names, literals);
        this.literals = literals;
        this.views = new MysqlFamilyViews(family, names.identifiers(), queries);
    }

    @Override
    protected Sql ddl(String text, TableNames tables) {
        return Sql.ddl(text, tables).outsideTransaction();
    }

    @Override
    protected RuntimeException refusal(String feature, String cure) {
        return family.refusal(feature, cure);
    }

    /** Without its schema, the new name would lead into the session's. */
    @Override
    protected String renamedTo(String from, String to) {
        return identifiers().beside(from, to);
    }

    @Override
    public List<Sql> createTable(CreateTable change) {
        var table = change.table();
        refusePartitions(table);
        var lines = new ArrayList<String>();
        var read = table.columns().stream().map(columns::read).toList();
        read.forEach(column -> {
            if (column.placement() != null || column.instant()) {
                throw family.refusal(
                        "after(...), first() or instant() in a new table",
                        "Columns stand in the order of the calls: leave it out.");
            }
            lines.add(columns.write(column));
        });
        if (!table.exclusions().isEmpty()) {
            throw checks.refusedExclusion(table.exclusions().get(0).name());
        }
        table.indexes().forEach(index -> lines.add(indexes.write(table.name(), index)));
        var named = new ArrayList<>(List.of(table.name()));
        for (ForeignKeyDefinition key : table.foreignKeys()) {
            lines.add(foreign(table.name(), key));
            named.add(key.table());
        }
        read.stream()
                .map(column -> checks.own("", table.name(), column))
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        table.checks().forEach(check -> lines.add(checks.line(check)));
        var text = "create " + (table.temporary() ? "temporary " : "") + "table "
                + identifiers().table(table.name()) + " (" + String.join(", ", lines) + ")" + options(table)
                + read.stream()
                        .map(MysqlFamilyColumn::start)
                        .filter(Objects::nonNull)
                        .map(start -> " auto_increment = " + start)
                        .collect(Collectors.joining());
        var names = TableNames.of(named.toArray(String[]::new));
        return List.of(table.temporary() ? Sql.ddl(text, names) : ddl(text, names));
    }

    private String options(TableDefinition table) {
        var text = new StringBuilder();
        table.options().forEach((option, value) -> text.append(' ').append(option(option, value)));
        String comment = table.comment();
        return comment == null
                ? text.toString()
                : text.append(" comment = ").append(literals.string(comment)).toString();
    }

    private String option(TableOption option, String value) {
        return switch (option) {
            case ENGINE -> "engine = " + columns.names().plain("engine", value);
            case CHARSET -> "default character set " + columns.names().plain("character set", value);
            case COLLATION -> "collate " + columns.names().plain("collation", value);
        };
    }

    private String foreign(String table, ForeignKeyDefinition key) {
        indexes.check(key);
        return ForeignKeyText.of(table, key, identifiers().table(key.table()), constraintNames());
    }

    @Override
    public List<Sql> commentOnTable(CommentOnTable change) {
        String comment = change.comment();
        return List.of(alter(change.table(), "comment = " + literals.string(comment == null ? "" : comment)));
    }

    @Override
    public List<Sql> setTableOption(SetTableOption change) {
        return List.of(alter(change.table(), option(change.option(), change.value())));
    }

    @Override
    public List<Sql> addColumn(AddColumn change) {
        var column = columns.read(change.column());
        return List.of(alter(
                change.table(),
                "add column " + columns.write(column) + columns.manner(column)
                        + checks.own(", add ", change.table(), column)));
    }

    @Override
    public List<Sql> changeColumn(ChangeColumn change) {
        return columnChange.write(change.table(), change.column());
    }

    @Override
    public List<Sql> redefineColumn(RedefineColumn change) {
        return columnChange.redefine(change.table(), change.column());
    }

    @Override
    public List<Sql> dropColumns(DropColumns change) {
        return List.of(alter(
                change.table(),
                change.columns().stream()
                        .map(column -> "drop column " + identifiers().one(column))
                        .collect(Collectors.joining(", "))));
    }

    @Override
    public List<Sql> addIndex(AddIndex change) {
        return List.of(alter(
                change.table(),
                "add " + indexes.write(change.table(), change.index())
                        + MysqlFamilyColumns.lock(indexes.lock(change.index()))));
    }

    @Override
    public List<Sql> dropIndex(DropIndex change) {
        return List.of(alter(change.table(), indexes.drop(change)));
    }

    @Override
    public List<Sql> renameIndex(RenameIndex change) {
        return List.of(alter(
                change.table(),
                "rename index " + identifiers().one(change.from()) + " to "
                        + identifiers().one(change.to())));
    }

    @Override
    public List<Sql> addForeignKey(AddForeignKey change) {
        var key = change.key();
        return List.of(ddl(
                "alter table " + identifiers().table(change.table()) + " add " + foreign(change.table(), key)
                        + MysqlFamilyColumns.lock(key.lock()),
                TableNames.of(change.table(), key.table())));
    }

    @Override
    public List<Sql> dropForeignKey(DropForeignKey change) {
        return List.of(alter(
                change.table(),
                "drop foreign key " + indexes.ifExists(change.ifExists(), "a foreign key")
                        + identifiers().one(constraintNames().foreign(change.table(), change.key()))));
    }

    @Override
    public List<Sql> addCheck(AddCheck change) {
        return List.of(alter(change.table(), "add " + checks.line(change.check())));
    }

    @Override
    public List<Sql> dropCheck(DropCheck change) {
        return List.of(alter(change.table(), checks.drop(change)));
    }

    @Override
    public List<Sql> addExclusion(AddExclusion change) {
        throw checks.refusedExclusion(change.exclusion().name());
    }

    @Override
    public List<Sql> dropExclusion(DropExclusion change) {
        throw checks.refusedExclusion(change.name());
    }

    @Override
    public List<Sql> validateConstraint(ValidateConstraint change) {
        throw family.refusal(
                "validateConstraint(...) or validateForeign(...)", "Its constraints are always valid: leave it out.");
    }

    @Override
    public List<Sql> ensureExtension(EnsureExtension change) {
        throw family.refusal("extension \"" + change.name() + "\" to be made by SQL", family.extensionCure());
    }

    @Override
    public List<Sql> viewChange(ViewChange change) {
        return change.accept(views);
    }
}
