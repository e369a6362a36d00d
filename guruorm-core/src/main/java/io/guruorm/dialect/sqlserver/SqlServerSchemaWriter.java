package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.StandardSchemaWriter;
import io.guruorm.dialect.ViewText;
import io.guruorm.error.GuruException;
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
import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.RedefineColumn;
import io.guruorm.schema.RenameColumn;
import io.guruorm.schema.RenameIndex;
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
import org.jspecify.annotations.Nullable;

/** Writes changes of the schema. They stand in transactions and are undone with them. */
final class SqlServerSchemaWriter extends StandardSchemaWriter {

    private final SqlServerNames names;
    private final SqlServerColumns columns;
    private final SqlServerColumnChange columnChange;
    private final SqlServerIndexes indexes;
    private final SqlServerForeignKeys foreignKeys;
    private final SqlServerChecks checks;
    private final SqlServerViews views;
    private final SqlServerLiterals literals;

    SqlServerSchemaWriter(SqlServerNames names, SqlServerLiterals literals, ViewText queries) {
        super(names.shared());
        this.names = names;
        this.columns = new SqlServerColumns(names, literals);
        this.columnChange = new SqlServerColumnChange(columns, names, literals);
        this.indexes = new SqlServerIndexes(names);
        this.foreignKeys = new SqlServerForeignKeys(names);
        this.checks = new SqlServerChecks(names);
        this.views = new SqlServerViews(names.identifiers(), queries);
        this.literals = literals;
    }

    @Override
    protected Sql ddl(String text, TableNames tables) {
        return Sql.ddl(text, tables);
    }

    @Override
    protected RuntimeException refusal(String feature, String cure) {
        return Refusal.of(feature, cure);
    }

    @Override
    public List<Sql> createTable(CreateTable change) {
        var table = change.table();
        if (!table.options().isEmpty()) {
            throw refused(table.options().keySet().iterator().next());
        }
        if (table.comment() != null) {
            throw comment();
        }
        refusePartitions(table);
        if (!table.exclusions().isEmpty()) {
            throw SqlServerChecks.refusedExclusion(table.exclusions().get(0).name());
        }
        String name = name(table);
        // Names of constraints are those of all sessions in the database of temporary tables.
        @Nullable String named = table.temporary() ? null : name;
        var statements = new ArrayList<Sql>();
        var body = Stream.concat(
                        table.columns().stream().map(column -> columns.write(named, columns.read(column))),
                        table.checks().stream().map(checks::line))
                .collect(Collectors.joining(", "));
        statements.add(ddl("create table " + names.table(name) + " (" + body + ")", TableNames.of(name)));
        table.indexes().stream()
                .sorted(Comparator.comparing((IndexDefinition index) -> index.kind() != IndexKind.PRIMARY))
                .forEach(index -> statements.add(ddl(indexes.add(name, index, named), TableNames.of(name))));
        table.foreignKeys().forEach(key -> statements.add(foreign(table, name, key)));
        return statements;
    }

    /** A temporary table is one whose name says so. */
    private String name(TableDefinition table) {
        if (!table.temporary() || table.name().startsWith("#")) {
            return table.name();
        }
        if (table.name().contains(".")) {
            throw new GuruException("The temporary table \"" + table.name() + "\" stands in no schema. Leave it out.");
        }
        return "#" + table.name();
    }

    private Sql foreign(TableDefinition table, String name, ForeignKeyDefinition key) {
        if (table.temporary()) {
            throw Refusal.of("foreign key of a temporary table", "It would not be minded: leave it out.");
        }
        return ddl(foreignKeys.add(name, key), TableNames.of(name, key.table()));
    }

    @Override
    public List<Sql> commentOnTable(CommentOnTable change) {
        throw comment();
    }

    private static RuntimeException comment() {
        return Refusal.of("comment(...) on a table", "Use sp_addextendedproperty in raw SQL, or leave it out.");
    }

    @Override
    public List<Sql> addColumn(AddColumn change) {
        return List.of(alter(change.table(), "add " + columns.write(change.table(), columns.read(change.column()))));
    }

    @Override
    public List<Sql> changeColumn(ChangeColumn change) {
        return List.of(ddl(columnChange.write(change.table(), change.column()), TableNames.of(change.table())));
    }

    @Override
    public List<Sql> dropColumns(DropColumns change) {
        return List.of(
                ddl(columnChange.free(change.table(), change.columns()), TableNames.of(change.table())),
                alter(
                        change.table(),
                        change.columns().stream()
                                .map(names::one)
                                .collect(Collectors.joining(", ", "drop column ", ""))));
    }

    @Override
    protected String rename(String from, String to) {
        identifiers().limit().check(to);
        return renamed(names.table(from), to, "");
    }

    @Override
    public List<Sql> renameColumn(RenameColumn change) {
        return List.of(rename(change.table(), change.from(), change.to(), "COLUMN"));
    }

    @Override
    public List<Sql> renameIndex(RenameIndex change) {
        return List.of(rename(change.table(), change.from(), change.to(), "INDEX"));
    }

    private Sql rename(String table, String from, String to, String kind) {
        identifiers().limit().check(to);
        var what = names.table(table) + "." + names.one(from);
        return ddl(renamed(what, to, ", " + literals.string(kind)), TableNames.of(table));
    }

    /** The old name is read as SQL, the new one as it is. */
    private String renamed(String from, String to, String kind) {
        return "exec sp_rename " + argument(from) + ", " + argument(to) + kind;
    }

    /** An argument is one literal: a name that would be cut in two cannot stand there. */
    private String argument(String text) {
        var literal = literals.string(text);
        if (!literal.substring(2, literal.length() - 1).equals(text.replace("'", "''"))) {
            throw new GuruException(
                    "The name " + text + " has a backslash before the end of a line. Rename it in raw SQL.");
        }
        return literal;
    }

    @Override
    public List<Sql> addIndex(AddIndex change) {
        return List.of(ddl(indexes.add(change.table(), change.index(), change.table()), TableNames.of(change.table())));
    }

    @Override
    public List<Sql> dropIndex(DropIndex change) {
        return List.of(ddl(indexes.drop(change), TableNames.of(change.table())));
    }

    @Override
    public List<Sql> addForeignKey(AddForeignKey change) {
        return List.of(ddl(
                foreignKeys.add(change.table(), change.key()),
                TableNames.of(change.table(), change.key().table())));
    }

    @Override
    public List<Sql> dropForeignKey(DropForeignKey change) {
        return List.of(ddl(foreignKeys.drop(change), TableNames.of(change.table())));
    }

    @Override
    public List<Sql> validateConstraint(ValidateConstraint change) {
        return List.of(ddl(foreignKeys.validate(change), TableNames.of(change.table())));
    }

    @Override
    public List<Sql> redefineColumn(RedefineColumn change) {
        return List.of(ddl(columnChange.redefine(change.table(), change.column()), TableNames.of(change.table())));
    }

    @Override
    public List<Sql> addCheck(AddCheck change) {
        return List.of(ddl(checks.add(change), TableNames.of(change.table())));
    }

    @Override
    public List<Sql> dropCheck(DropCheck change) {
        return List.of(ddl(checks.drop(change), TableNames.of(change.table())));
    }

    @Override
    public List<Sql> addExclusion(AddExclusion change) {
        throw SqlServerChecks.refusedExclusion(change.exclusion().name());
    }

    @Override
    public List<Sql> dropExclusion(DropExclusion change) {
        throw SqlServerChecks.refusedExclusion(change.name());
    }

    @Override
    public List<Sql> viewChange(ViewChange change) {
        return change.accept(views);
    }

    @Override
    public List<Sql> ensureExtension(EnsureExtension change) {
        throw Refusal.of("extension \"" + change.name() + "\"", "Leave it out.");
    }
}
