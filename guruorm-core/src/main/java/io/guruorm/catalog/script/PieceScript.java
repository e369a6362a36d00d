package io.guruorm.catalog.script;

import static io.guruorm.catalog.script.NamedPieces.named;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogDomain;
import io.guruorm.catalog.CatalogEnum;
import io.guruorm.catalog.CatalogExtension;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogRoutine;
import io.guruorm.catalog.CatalogSchema;
import io.guruorm.catalog.CatalogSequence;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogType;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.TableCheck;
import io.guruorm.catalog.TableForeignKey;
import io.guruorm.catalog.TableIndex;
import io.guruorm.catalog.TableKey;
import io.guruorm.catalog.TablePolicy;
import io.guruorm.catalog.TableTrigger;
import io.guruorm.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Statements that make, drop and change single pieces of a catalog. */
final class PieceScript {

    private final Catalog catalog;
    private final ScriptWords words;
    private final RelationScript relations;
    private final ObjectScript objects;
    private final CommentScript comments;
    private final ColumnScript columns;
    private final NamedPieces pieces;
    private final DropScript drops;
    private final Needs needs;

    PieceScript(Catalog catalog, Dialect dialect) {
        this.catalog = catalog;
        this.words = new ScriptWords(dialect);
        this.relations = words.tablesInOnePiece() ? new OnePieceScript(words) : new TableScript(catalog, words);
        this.objects = new ObjectScript(words);
        this.comments = new CommentScript(words);
        this.columns = new ColumnScript(words, relations);
        this.pieces = new NamedPieces(catalog);
        this.drops = new DropScript(pieces, words);
        this.needs = new Needs(catalog);
    }

    /** The order of the columns of a table, and then they in that order, as each may have to stand behind another. */
    Stream<CatalogPiece.Key> columns(String table) {
        return pieces.table(table).stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(new CatalogPiece.Key(CatalogPiece.Kind.ORDER, table, "")),
                        one.columns().stream()
                                .map(column -> new CatalogPiece.Key(CatalogPiece.Kind.COLUMN, table, column.name()))));
    }

    /** Tables and views, each behind those that it needs. */
    List<String> order() {
        return CatalogScript.order(catalog);
    }

    /** Whether a piece can only be changed by making its table anew from its text. */
    boolean madeAnew(CatalogPiece.Key key) {
        boolean text = pieces.table(key.owner())
                .filter(table -> table.definition() != null)
                .isPresent();
        return text
                && switch (key.kind()) {
                    case COLUMN, ORDER, TEXT, KEY, CHECK, FOREIGN_KEY -> true;
                    default -> false;
                };
    }

    /** A table made anew from its text, its rows kept. */
    List<String> anew(String name, PieceScript before) {
        return new AnewScript(words)
                .of(pieces.table(name).orElseThrow(), before.pieces.table(name).orElseThrow(), before.pieces::isTaken);
    }

    /** Whether the statement that makes a table makes it too. */
    boolean comesWithTable(CatalogPiece.Kind kind) {
        boolean foreign = kind == CatalogPiece.Kind.FOREIGN_KEY && !textKept();
        boolean later = kind == CatalogPiece.Kind.TRIGGER
                || kind == CatalogPiece.Kind.POLICY
                || (kind == CatalogPiece.Kind.INDEX && !words.tablesInOnePiece());
        return !foreign && !later;
    }

    private boolean textKept() {
        return catalog.tables().stream().anyMatch(table -> table.definition() != null);
    }

    List<String> make(CatalogPiece.Key key) {
        return switch (key.kind()) {
            case TABLE -> pieces.table(key.name()).map(this::table).orElse(List.of());
            case VIEW -> pieces.view(key.name()).map(this::view).orElse(List.of());
            case COLUMN, KEY, INDEX, CHECK, FOREIGN_KEY, TRIGGER, POLICY -> part(key);
            case ORDER, TEXT, BEYOND -> NamedPieces.cannot(key);
            default -> object(key);
        };
    }

    private List<String> table(CatalogTable table) {
        List<String> statements = new ArrayList<>(relations.table(table));
        if (!words.tablesInOnePiece()) {
            statements.addAll(comments.ofBare(table));
        }
        if (table.rowSecurity()) {
            statements.addAll(TableChange.security(words, table));
        }
        return statements;
    }

    private List<String> view(CatalogView view) {
        List<String> statements = new ArrayList<>(relations.view(view));
        if (!words.tablesInOnePiece()) {
            statements.addAll(comments.ofBare(view));
        }
        return statements;
    }

    private List<String> part(CatalogPiece.Key key) {
        Optional<CatalogView> view = pieces.view(key.owner());
        if (view.isPresent()) {
            return partOf(view.get(), key);
        }
        CatalogTable table = pieces.table(key.owner()).orElseThrow();
        Stream<List<String>> found =
                switch (key.kind()) {
                    case COLUMN -> table.column(key.name()).stream().map(column -> columns.add(table, column));
                    case KEY -> named(key, table.keys(), TableKey::name).map(one -> relations.key(table, one));
                    case INDEX -> named(key, table.indexes(), TableIndex::name).map(one -> relations.index(table, one));
                    case CHECK -> named(key, table.checks(), TableCheck::name).map(one -> relations.check(table, one));
                    case FOREIGN_KEY ->
                        named(key, table.foreignKeys(), TableForeignKey::name)
                                .map(one -> relations.foreignKey(table, one));
                    case TRIGGER ->
                        named(key, table.triggers(), TableTrigger::name)
                                .map(one -> relations.trigger(table.qualified(), one));
                    default -> named(key, table.policies(), TablePolicy::name).map(one -> relations.policy(table, one));
                };
        List<String> statements = new ArrayList<>();
        found.forEach(statements::addAll);
        statements.addAll(words.tablesInOnePiece() ? List.of() : comments.ofPart(table, key));
        return statements.isEmpty() ? NamedPieces.cannot(key) : statements;
    }

    private List<String> partOf(CatalogView view, CatalogPiece.Key key) {
        Stream<List<String>> found = key.kind() == CatalogPiece.Kind.INDEX
                ? named(key, view.indexes(), TableIndex::name).map(index -> relations.index(view, index))
                : named(key, view.triggers(), TableTrigger::name)
                        .map(trigger -> relations.trigger(view.qualified(), trigger));
        List<String> statements = new ArrayList<>();
        found.forEach(statements::addAll);
        statements.addAll(words.tablesInOnePiece() ? List.of() : comments.ofPart(view, key));
        return statements;
    }

    private List<String> object(CatalogPiece.Key key) {
        if (key.kind() == CatalogPiece.Kind.EXTENSION) {
            return named(key, catalog.extensions(), CatalogExtension::name)
                    .map(objects::extension)
                    .toList();
        }
        CatalogSchema schema = pieces.schema(key);
        List<String> statements = new ArrayList<>();
        switch (key.kind()) {
            case ENUM ->
                named(key, schema.enums(), CatalogEnum::name).forEach(one -> {
                    statements.add(objects.enumeration(one));
                    statements.addAll(comments.ofObject("type", one.schema(), one.name(), one.comment()));
                });
            case TYPE ->
                named(key, schema.types(), CatalogType::name).forEach(one -> {
                    statements.add(objects.type(one));
                    statements.addAll(comments.ofObject("type", one.schema(), one.name(), one.comment()));
                });
            case DOMAIN ->
                named(key, schema.domains(), CatalogDomain::name).forEach(one -> {
                    statements.add(objects.domain(one));
                    statements.addAll(comments.ofObject("domain", one.schema(), one.name(), one.comment()));
                });
            case SEQUENCE -> statements.addAll(sequence(pieces.sequence(key).orElseThrow()));
            default -> statements.addAll(routine(pieces.routine(key)));
        }
        return statements;
    }

    private List<String> sequence(CatalogSequence sequence) {
        List<String> statements = new ArrayList<>(List.of(objects.sequence(sequence)));
        if (!words.tablesInOnePiece()) {
            statements.addAll(comments.ofObject("sequence", sequence.schema(), sequence.name(), sequence.comment()));
        }
        return statements;
    }

    private List<String> routine(CatalogRoutine routine) {
        List<String> statements = new ArrayList<>(objects.routine(routine));
        if (!words.tablesInOnePiece()) {
            statements.addAll(comments.ofRoutine(routine));
        }
        return statements;
    }

    /** That a sequence goes with a column, which has to be there first. */
    List<String> owner(CatalogPiece.Key sequence) {
        return pieces.sequence(sequence).map(objects::owner).orElse(List.of());
    }

    /** The column with which a sequence goes. */
    Optional<CatalogPiece.Key> ownerOf(CatalogPiece.Key sequence) {
        return pieces.sequence(sequence).flatMap(one -> Optional.ofNullable(one.owner())
                .map(owner -> new CatalogPiece.Key(
                        CatalogPiece.Kind.COLUMN,
                        new CatalogName(one.schema(), owner.table()).toString(),
                        owner.column())));
    }

    List<String> drop(CatalogPiece.Key key) {
        return drops.of(key);
    }

    /** Whether both have a table, as a partition or heir of others here than there: its parts come and go with that. */
    boolean hangsElsewhere(String name, PieceScript before) {
        return pieces.table(name)
                .flatMap(now -> before.pieces.table(name).filter(old -> TableChange.hangsElsewhere(now, old)))
                .isPresent();
    }

    boolean hasTable(String name) {
        return pieces.table(name).isPresent();
    }

    /** What makes a piece of another catalog this one's; none where it has to be dropped and made anew. */
    List<String> change(CatalogPiece.Key key, PieceScript before) {
        return new ChangeScript(words, relations, pieces, before.pieces, before.needs).of(key);
    }

    Optional<CatalogView> view(String name) {
        return pieces.view(name);
    }

    /** What stands on what. */
    Needs needs() {
        return needs;
    }
}
