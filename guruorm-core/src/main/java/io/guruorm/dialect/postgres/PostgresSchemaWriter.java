package io.guruorm.dialect.postgres;

import io.guruorm.dialect.StandardSchemaWriter;
import io.guruorm.dialect.ViewText;
import io.guruorm.schema.AddCheck;
import io.guruorm.schema.AddColumn;
import io.guruorm.schema.AddExclusion;
import io.guruorm.schema.AddForeignKey;
import io.guruorm.schema.AddIndex;
import io.guruorm.schema.ChangeColumn;
import io.guruorm.schema.CheckDefinition;
import io.guruorm.schema.CommentOnTable;
import io.guruorm.schema.CreateTable;
import io.guruorm.schema.DropCheck;
import io.guruorm.schema.DropColumns;
import io.guruorm.schema.DropExclusion;
import io.guruorm.schema.DropForeignKey;
import io.guruorm.schema.DropIndex;
import io.guruorm.schema.EnsureExtension;
import io.guruorm.schema.EnumChange;
import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.PartitionChange;
import io.guruorm.schema.RedefineColumn;
import io.guruorm.schema.RenameIndex;
import io.guruorm.schema.RowSecurityChange;
import io.guruorm.schema.TableDefinition;
import io.guruorm.schema.ValidateConstraint;
import io.guruorm.schema.ViewChange;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes changes of the schema, each statement on one thing. */
final class PostgresSchemaWriter extends StandardSchemaWriter {

    private final PostgresNames names;
    private final PostgresLiterals literals;
    private final PostgresColumns columns;
    private final PostgresColumnChange columnChange;
    private final PostgresRedefinition redefinition;
    private final PostgresIndexes indexes;
    private final PostgresConstraints constraints;
    private final PostgresForeignKeys foreignKeys;
    private final PostgresEnums enums;
    private final PostgresViews views;
    private final PostgresPartitions partitions;
    private final PostgresPolicies policies;

    PostgresSchemaWriter(
            PostgresSyntax syntax, PostgresVersion version, PostgresNames names, PostgresLiterals literals) {
        super(names.shared());
        this.names = names;
        this.literals = literals;
        this.columns = new PostgresColumns(version, names, literals);
        this.columnChange = new PostgresColumnChange(columns, names, literals);
        this.redefinition = new PostgresRedefinition(version, columns, names);
        this.constraints = new PostgresConstraints(names);
        this.indexes = new PostgresIndexes(version, names, literals);
        this.foreignKeys = new PostgresForeignKeys(names);
        this.enums = new PostgresEnums(names, literals);
        this.views = new PostgresViews(version, names, new ViewText(syntax, literals, PostgresScriptLexer.INSTANCE));
        this.partitions = new PostgresPartitions(names, literals);
        this.policies = new PostgresPolicies(names);
    }

    @Override
    public List<Sql> createTable(CreateTable change) {
        var table = change.table();
        if (!table.options().isEmpty()) {
            throw refused(table.options().keySet().iterator().next());
        }
        var statements = new ArrayList<Sql>();
        statements.add(create(table));
        var read = table.columns().stream().map(columns::read).toList();
        read.forEach(column -> statements.addAll(after(table.name(), column)));
        // Keys before what may refer to them, whatever the order of the calls: a table may refer to itself.
        table.indexes().stream()
                .sorted(Comparator.comparing((IndexDefinition index) -> index.kind() != IndexKind.PRIMARY))
                .forEach(index -> statements.addAll(indexes.add(table.name(), index)));
        table.foreignKeys().forEach(key -> statements.add(foreignKeys.add(table.name(), key)));
        table.checks().stream()
                .filter(CheckDefinition::notValid)
                .forEach(check -> statements.add(constraints.add(new AddCheck(table.name(), check))));
        table.exclusions().forEach(exclusion -> statements.add(constraints.add(table.name(), exclusion)));
        if (table.comment() != null) {
            statements.addAll(commentOnTable(new CommentOnTable(table.name(), table.comment())));
        }
        return statements;
    }

    private Sql create(TableDefinition table) {
        var lines = table.columns().stream().map(column -> columns.write(table.name(), columns.read(column)));
        var checks = table.checks().stream().filter(check -> !check.notValid()).map(constraints::line);
        var body = Stream.concat(lines, checks).collect(Collectors.joining(", "));
        var text = "create " + (table.temporary() ? "temporary " : "") + "table " + names.table(table.name()) + " ("
                + body + ")" + partitions.by(table.partitioning());
        return Ddl.of(text, TableNames.of(table.name()));
    }

    /** What a column needs beyond its line: the first value that it counts, its comment. */
    private List<Sql> after(String table, PostgresColumn column) {
        var statements = new ArrayList<Sql>();
        Long start = column.serialStart();
        if (start != null) {
            statements.add(Ddl.of(
                    "select setval(pg_get_serial_sequence(" + literals.string(names.table(table)) + ", "
                            + literals.string(column.name()) + "), " + start + ", false)",
                    TableNames.of(table)));
        }
        if (column.commented()) {
            statements.add(comment(table, column));
        }
        return statements;
    }

    private Sql comment(String table, PostgresColumn column) {
        return Ddl.of(
                "comment on column " + names.table(table) + "." + names.one(column.name()) + " is "
                        + literals.write(column.comment()),
                TableNames.of(table));
    }

    @Override
    public List<Sql> commentOnTable(CommentOnTable change) {
        return List.of(Ddl.of(
                "comment on table " + names.table(change.table()) + " is " + literals.write(change.comment()),
                TableNames.of(change.table())));
    }

    @Override
    public List<Sql> addColumn(AddColumn change) {
        var column = columns.read(change.column());
        var statements = new ArrayList<Sql>();
        statements.add(alter(change.table(), "add column " + columns.write(change.table(), column)));
        statements.addAll(after(change.table(), column));
        return statements;
    }

    @Override
    public List<Sql> changeColumn(ChangeColumn change) {
        var statements = new ArrayList<Sql>();
        statements.add(Ddl.of(columnChange.write(change.table(), change.column()), TableNames.of(change.table())));
        statements.addAll(after(change.table(), columns.read(change.column())));
        return statements;
    }

    @Override
    public List<Sql> redefineColumn(RedefineColumn change) {
        return List.of(
                Ddl.of(redefinition.write(change.table(), change.column()), TableNames.of(change.table())),
                comment(change.table(), columns.read(change.column())));
    }

    @Override
    public List<Sql> dropColumns(DropColumns change) {
        return List.of(alter(
                change.table(),
                change.columns().stream()
                        .map(column -> "drop column " + names.one(column))
                        .collect(Collectors.joining(", "))));
    }

    @Override
    public List<Sql> addIndex(AddIndex change) {
        return indexes.add(change.table(), change.index());
    }

    @Override
    public List<Sql> dropIndex(DropIndex change) {
        return List.of(indexes.drop(change));
    }

    @Override
    public List<Sql> renameIndex(RenameIndex change) {
        var from = names.identifiers().beside(change.table(), change.from());
        return List.of(
                Ddl.of("alter index " + from + " rename to " + names.one(change.to()), TableNames.of(change.table())));
    }

    @Override
    public List<Sql> addForeignKey(AddForeignKey change) {
        return List.of(foreignKeys.add(change.table(), change.key()));
    }

    @Override
    public List<Sql> dropForeignKey(DropForeignKey change) {
        return List.of(foreignKeys.drop(change));
    }

    @Override
    public List<Sql> addCheck(AddCheck change) {
        return List.of(constraints.add(change));
    }

    @Override
    public List<Sql> dropCheck(DropCheck change) {
        return List.of(constraints.drop(change));
    }

    @Override
    public List<Sql> addExclusion(AddExclusion change) {
        return List.of(constraints.add(change.table(), change.exclusion()));
    }

    @Override
    public List<Sql> dropExclusion(DropExclusion change) {
        return List.of(constraints.drop(change));
    }

    @Override
    public List<Sql> validateConstraint(ValidateConstraint change) {
        return List.of(foreignKeys.validate(change));
    }

    @Override
    public List<Sql> ensureExtension(EnsureExtension change) {
        String schema = change.schema();
        return List.of(Ddl.of(
                "create extension if not exists " + names.one(change.name())
                        + (schema == null ? "" : " with schema " + names.one(schema)),
                TableNames.NONE));
    }

    @Override
    public List<Sql> enumChange(EnumChange change) {
        return change.accept(enums);
    }

    @Override
    public List<Sql> viewChange(ViewChange change) {
        return change.accept(views);
    }

    @Override
    public List<Sql> partitionChange(PartitionChange change) {
        return change.accept(partitions);
    }

    @Override
    public List<Sql> rowSecurityChange(RowSecurityChange change) {
        return change.accept(policies);
    }

    @Override
    protected Sql ddl(String text, TableNames tables) {
        return Ddl.of(text, tables);
    }

    @Override
    protected RuntimeException refusal(String feature, String cure) {
        return Refusal.of(feature, cure);
    }
}
