package io.guruorm.catalog.script;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogBeyond;
import io.guruorm.catalog.CatalogDependency;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogRoutine;
import io.guruorm.catalog.CatalogSchema;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.PartitionBound;
import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.error.GuruException;
import io.guruorm.sql.CheckReturnValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the statements that make a catalog again in an empty database whose session looks in the same schemas: what
 * stands in texts of the database by these texts, all else from the values. Pure. Owners and rights are not in a catalog.
 */
@CheckReturnValue
public final class CatalogScript {

    private final Catalog catalog;
    private final WholeCatalog questions;
    private final ScriptWords words;
    private final RelationScript tables;
    private final ObjectScript objects;
    private final CommentScript comments;
    private final List<String> script = new ArrayList<>();

    private CatalogScript(Catalog catalog, Dialect dialect) {
        this.words = new ScriptWords(dialect);
        this.catalog = catalog;
        this.questions = dialect.catalog().whole(List.of());
        this.tables = words.tablesInOnePiece() ? new OnePieceScript(words) : new TableScript(catalog, words);
        this.objects = new ObjectScript(words);
        this.comments = new CommentScript(words);
    }

    /**
     * The statements, in an order that works.
     *
     * @param catalog what to make
     * @param dialect of a database of the same kind
     * @throws GuruException if it holds something that no statement can be written for, naming it
     */
    public static List<String> of(Catalog catalog, Dialect dialect) {
        return new CatalogScript(catalog, dialect).write();
    }

    private List<String> write() {
        refuseParts();
        boolean routines = !all(CatalogSchema::routines).isEmpty();
        if (routines) {
            script.addAll(questions.beforeRoutines());
        }
        catalog.extensions().forEach(extension -> script.add(objects.extension(extension)));
        all(CatalogSchema::sequences).stream()
                .filter(sequence -> !sequence.identity())
                .forEach(sequence -> script.add(objects.sequence(sequence)));
        units().forEach(script::addAll);
        all(CatalogSchema::sequences).forEach(sequence -> script.addAll(objects.owner(sequence)));
        List<CatalogTable> all = deepestFirst();
        all.forEach(table -> script.addAll(tables.indexes(table)));
        catalog.views().forEach(view -> script.addAll(tables.indexes(view)));
        all.forEach(table -> script.addAll(tables.foreignKeys(table)));
        all.forEach(table -> script.addAll(tables.triggers(table)));
        catalog.views().forEach(view -> script.addAll(tables.triggers(view)));
        all.forEach(table -> script.addAll(tables.policies(table)));
        if (!words.tablesInOnePiece()) {
            catalog.schemas().forEach(schema -> script.addAll(comments.of(schema)));
        }
        if (routines) {
            script.addAll(questions.afterRoutines());
        }
        return script.stream().map(questions::exact).toList();
    }

    /** What tables and views are called, each behind those that it needs. */
    static List<String> order(Catalog catalog) {
        Map<CatalogDependency.Node, List<String>> units = new LinkedHashMap<>();
        catalog.relations().forEach(name -> units.put(relation(name), List.of(name.toString())));
        return Ordered.by(catalog.dependencies(), units).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** What would be written without them would be something else. */
    private void refuseParts() {
        String parts = catalog.beyond().stream()
                .filter(CatalogBeyond::part)
                .map(CatalogBeyond::toString)
                .collect(Collectors.joining(", "));
        if (!parts.isEmpty()) {
            throw new GuruException("The database's catalog does not tell enough of " + parts
                    + " to write statements that make it again. Write a migration for it by hand.");
        }
    }

    /** A partition's own indexes become parts of those of its table, so they have to be there first. */
    private List<CatalogTable> deepestFirst() {
        return catalog.tables().stream()
                .sorted(Comparator.comparingInt(this::depth).reversed())
                .toList();
    }

    private int depth(CatalogTable table) {
        PartitionBound bound = table.partition();
        return bound == null
                ? 0
                : 1 + catalog.table(bound.table()).map(this::depth).orElse(0);
    }

    /** What may need each other, each after what it needs. */
    private List<List<String>> units() {
        Map<CatalogDependency.Node, List<String>> units = new LinkedHashMap<>();
        all(CatalogSchema::enums)
                .forEach(type -> units.put(type(type.schema(), type.name()), List.of(objects.enumeration(type))));
        all(CatalogSchema::types)
                .forEach(type -> units.put(type(type.schema(), type.name()), List.of(objects.type(type))));
        all(CatalogSchema::domains)
                .forEach(domain -> units.put(type(domain.schema(), domain.name()), List.of(objects.domain(domain))));
        all(CatalogSchema::routines)
                .forEach(routine -> units.merge(routine(routine), objects.routine(routine), CatalogScript::both));
        catalog.tables().forEach(table -> units.put(relation(table.qualified()), tables.table(table)));
        catalog.views().forEach(view -> units.put(relation(view.qualified()), tables.view(view)));
        return Ordered.by(catalog.dependencies(), units);
    }

    private static CatalogDependency.Node type(String schema, String name) {
        return new CatalogDependency.Node(CatalogDependency.Kind.TYPE, new CatalogName(schema, name), "");
    }

    /** Where a function and a procedure may have the same name and arguments, nothing needs either. */
    private static CatalogDependency.Node routine(CatalogRoutine routine) {
        return new CatalogDependency.Node(
                CatalogDependency.Kind.ROUTINE, new CatalogName(routine.schema(), routine.name()), routine.arguments());
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static CatalogDependency.Node relation(CatalogName name) {
        return new CatalogDependency.Node(CatalogDependency.Kind.RELATION, name, "");
    }

    private <T> List<T> all(Function<CatalogSchema, List<T>> what) {
        return catalog.schemas().stream()
                .flatMap(schema -> what.apply(schema).stream())
                .toList();
    }
}
