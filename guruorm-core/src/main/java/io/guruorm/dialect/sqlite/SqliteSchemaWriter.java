package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.ConstraintNames;
import io.guruorm.dialect.ForeignKeyText;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.StandardSchemaWriter;
import io.guruorm.dialect.ViewText;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.schema.AddCheck;
import io.guruorm.schema.AddColumn;
import io.guruorm.schema.AddExclusion;
import io.guruorm.schema.AddForeignKey;
import io.guruorm.schema.AddIndex;
import io.guruorm.schema.ChangeColumn;
import io.guruorm.schema.CheckDefinition;
import io.guruorm.schema.CommentOnTable;
import io.guruorm.schema.CreateTable;
import io.guruorm.schema.DatabaseChange;
import io.guruorm.schema.DropCheck;
import io.guruorm.schema.DropColumns;
import io.guruorm.schema.DropExclusion;
import io.guruorm.schema.DropForeignKey;
import io.guruorm.schema.DropIndex;
import io.guruorm.schema.EnsureExtension;
import io.guruorm.schema.ForeignKeyDefinition;
import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.IndexPart;
import io.guruorm.schema.RedefineColumn;
import io.guruorm.schema.RenameIndex;
import io.guruorm.schema.TableDefinition;
import io.guruorm.schema.ValidateConstraint;
import io.guruorm.schema.ViewChange;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes changes of the schema, each statement on one thing. Keys stand inside {@code create table}, as SQLite can add
 * none later; what it could only do by making the table anew is refused, and is what {@link SqliteRebuild} does.
 */
class SqliteSchemaWriter extends StandardSchemaWriter {

    private static final String NO_COMMENTS = "It keeps no comments: leave it out.";

    private final ConstraintNames names;
    private final Identifiers identifiers;
    private final SqliteColumns columns;
    private final SqliteIndexParts parts;
    private final SqliteViews views;

    SqliteSchemaWriter(SqliteSyntax syntax, ConstraintNames names, SqliteLiterals literals) {
        super(names);
        this.names = names;
        this.identifiers = names.identifiers();
        this.columns = new SqliteColumns(names, literals);
        this.parts = new SqliteIndexParts(identifiers);
        this.views = new SqliteViews(identifiers, new ViewText(syntax, literals, SqliteScriptLexer.INSTANCE));
    }

    final SqliteColumns columns() {
        return columns;
    }

    @Override
    public List<Sql> createTable(CreateTable change) {
        var table = change.table();
        if (!table.options().isEmpty()) {
            throw refused(table.options().keySet().iterator().next());
        }
        refusePartitions(table);
        if (table.comment() != null) {
            throw Refusal.of("comment(...) on table \"" + table.name() + "\"", NO_COMMENTS);
        }
        if (!table.exclusions().isEmpty()) {
            throw refusedExclusion(table.exclusions().get(0).name());
        }
        var statements = new ArrayList<Sql>();
        statements.add(create(table));
        table.indexes().stream()
                .filter(index -> index.kind() != IndexKind.PRIMARY)
                .forEach(index -> statements.add(index(table.name(), index)));
        return statements;
    }

    private Sql create(TableDefinition table) {
        var lines = new ArrayList<String>();
        table.columns().forEach(column -> lines.add(columns.write(table.name(), column)));
        table.indexes().stream()
                .filter(index -> index.kind() == IndexKind.PRIMARY)
                .forEach(index -> lines.add(primary(index)));
        var named = new ArrayList<>(List.of(table.name()));
        for (ForeignKeyDefinition key : table.foreignKeys()) {
            lines.add(foreign(table.name(), key));
            named.add(key.table());
        }
        table.checks().forEach(check -> lines.add(check(check)));
        var text = "create " + (table.temporary() ? "temporary " : "") + "table " + identifiers.table(table.name())
                + " (" + String.join(", ", lines) + ")";
        return Sql.ddl(text, TableNames.of(named.toArray(String[]::new)));
    }

    final String primary(IndexDefinition index) {
        SqliteIndexOptions.read(index);
        if (!index.parts().stream().allMatch(IndexPart::isPlain)) {
            throw Refusal.of("part that is more than a column in a primary key", "Name its columns alone.");
        }
        String given = index.name();
        return (given == null ? "" : "constraint " + identifiers.one(given) + " ") + "primary key "
                + names.columns(index.columnNames());
    }

    final String check(CheckDefinition check) {
        if (check.notValid()) {
            throw Refusal.of("notValid() on a check", "Leave it out.");
        }
        return "constraint " + identifiers.one(check.name()) + " check (" + check.expression() + ")";
    }

    final String foreign(String table, ForeignKeyDefinition key) {
        if (key.lock() != null) {
            throw Refusal.of("lock(...) on a foreign key", "It belongs to MySQL and MariaDB: leave it out.");
        }
        if (key.timing().notValid()) {
            throw Refusal.of("notValid() on a foreign key", "Leave it out.");
        }
        // A key cannot lead out of its file, so that its table is named without one.
        return ForeignKeyText.of(table, key, identifiers.one(identifiers.bare(key.table())), names);
    }

    private Sql index(String table, IndexDefinition index) {
        var options = SqliteIndexOptions.read(index);
        String begin = begin(table, index);
        var name = names.index(table, index.kind(), index.reference());
        return Sql.ddl(
                begin + identifiers.beside(table, name) + " on " + identifiers.one(identifiers.bare(table)) + " "
                        + parts.write(index) + options.where(),
                TableNames.of(table));
    }

    private static String begin(String table, IndexDefinition index) {
        return switch (index.kind()) {
            case PRIMARY -> throw Refusal.rebuild("primary key added to table \"" + table + "\"");
            case UNIQUE -> "create unique index ";
            case INDEX -> "create index ";
            case FULL_TEXT, SPATIAL, VECTOR -> throw refused(index.kind());
        };
    }

    private static UnsupportedFeatureException refused(IndexKind kind) {
        return Refusal.of(
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + " index",
                kind == IndexKind.FULL_TEXT
                        ? "Use a virtual table of FTS5, in raw SQL."
                        : "Use index(...), or an extension in raw SQL.");
    }

    @Override
    public List<Sql> commentOnTable(CommentOnTable change) {
        throw Refusal.of("comment(...) on table \"" + change.table() + "\"", NO_COMMENTS);
    }

    @Override
    public List<Sql> addColumn(AddColumn change) {
        return List.of(alter(change.table(), "add column " + columns.writeAdded(change.table(), change.column())));
    }

    @Override
    public List<Sql> changeColumn(ChangeColumn change) {
        throw Refusal.rebuild(
                "change() of column \"" + change.column().name() + "\" in table \"" + change.table() + "\"");
    }

    @Override
    public List<Sql> redefineColumn(RedefineColumn change) {
        throw Refusal.rebuild(
                "redefine() of column \"" + change.column().name() + "\" in table \"" + change.table() + "\"");
    }

    @Override
    public List<Sql> dropColumns(DropColumns change) {
        return change.columns().stream()
                .map(column -> alter(change.table(), "drop column " + identifiers.one(column)))
                .toList();
    }

    @Override
    public List<Sql> addIndex(AddIndex change) {
        return List.of(index(change.table(), change.index()));
    }

    @Override
    public List<Sql> dropIndex(DropIndex change) {
        return switch (change.kind()) {
            case PRIMARY -> throw Refusal.rebuild("drop of the primary key of table \"" + change.table() + "\"");
            case FULL_TEXT, SPATIAL, VECTOR -> throw refused(change.kind());
            case UNIQUE, INDEX -> List.of(drop(change));
        };
    }

    private Sql drop(DropIndex change) {
        if (change.online()) {
            throw Refusal.of("online() on an index", "A writer has the whole file for itself: leave it out.");
        }
        var name = names.index(change.table(), change.kind(), change.index());
        return Sql.ddl(
                "drop index " + (change.ifExists() ? "if exists " : "") + identifiers.beside(change.table(), name),
                TableNames.of(change.table()));
    }

    @Override
    public List<Sql> renameIndex(RenameIndex change) {
        throw Refusal.rebuild("renameIndex(\"" + change.from() + "\", \"" + change.to() + "\")");
    }

    @Override
    public List<Sql> addForeignKey(AddForeignKey change) {
        throw Refusal.rebuild("foreign key added to table \"" + change.table() + "\"");
    }

    @Override
    public List<Sql> dropForeignKey(DropForeignKey change) {
        throw Refusal.rebuild("drop of a foreign key of table \"" + change.table() + "\"");
    }

    @Override
    public List<Sql> addCheck(AddCheck change) {
        throw Refusal.rebuild("check \"" + change.check().name() + "\" added to table \"" + change.table() + "\"");
    }

    @Override
    public List<Sql> dropCheck(DropCheck change) {
        throw Refusal.rebuild("drop of a check of table \"" + change.table() + "\"");
    }

    @Override
    public List<Sql> addExclusion(AddExclusion change) {
        throw refusedExclusion(change.exclusion().name());
    }

    @Override
    public List<Sql> dropExclusion(DropExclusion change) {
        throw refusedExclusion(change.name());
    }

    private static RuntimeException refusedExclusion(String name) {
        return Refusal.of("exclude(\"" + name + "\")", "Use unique(...), or a trigger that looks for the other row.");
    }

    @Override
    public List<Sql> validateConstraint(ValidateConstraint change) {
        throw Refusal.of(
                "validateConstraint(...) or validateForeign(...)", "Its constraints are always valid: leave it out.");
    }

    @Override
    public List<Sql> ensureExtension(EnsureExtension change) {
        throw Refusal.of("extension \"" + change.name() + "\" to be made by SQL", "Leave it out.");
    }

    @Override
    public List<Sql> viewChange(ViewChange change) {
        return change.accept(views);
    }

    @Override
    public List<Sql> databaseChange(DatabaseChange change) {
        throw Refusal.of(change.call(), "A database is a file: connect to another one, which makes it, or delete it.");
    }

    @Override
    protected String home() {
        return "file";
    }

    @Override
    protected Sql ddl(String text, TableNames tables) {
        return Sql.ddl(text, tables);
    }

    @Override
    protected RuntimeException refusal(String feature, String cure) {
        return Refusal.of(feature, cure);
    }
}
