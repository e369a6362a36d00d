package io.guruorm.catalog.script;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogDomain;
import io.guruorm.catalog.CatalogEnum;
import io.guruorm.catalog.CatalogRoutine;
import io.guruorm.catalog.CatalogSchema;
import io.guruorm.catalog.CatalogSequence;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogType;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.TableIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what pieces of a catalog are called. */
final class NamedPieces {

    private final Catalog catalog;
    private final Map<String, CatalogTable> tables = new HashMap<>();
    private final Map<String, CatalogView> views = new HashMap<>();

    /**
     * Of a catalog.
     *
     * @param catalog where to look
     */
    NamedPieces(Catalog catalog) {
        this.catalog = catalog;
        catalog.tables().forEach(table -> tables.put(table.qualified().toString(), table));
        catalog.views().forEach(view -> views.put(view.qualified().toString(), view));
    }

    Optional<CatalogTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    Optional<CatalogView> view(String name) {
        return Optional.ofNullable(views.get(name));
    }

    /** Those that a key names. */
    static <T> Stream<T> named(CatalogPiece.Key key, List<T> some, Function<T, @Nullable String> name) {
        return some.stream().filter(one -> key.name().equals(name.apply(one)));
    }

    CatalogSchema schema(CatalogPiece.Key key) {
        return catalog.schemas().stream()
                .filter(schema -> schema.name().equals(key.owner()))
                .findFirst()
                .orElseThrow();
    }

    /** A sequence, if it is one. */
    Optional<CatalogSequence> sequence(CatalogPiece.Key key) {
        return key.kind() == CatalogPiece.Kind.SEQUENCE
                ? named(key, schema(key).sequences(), CatalogSequence::name).findFirst()
                : Optional.empty();
    }

    CatalogType type(CatalogPiece.Key key) {
        return named(key, schema(key).types(), CatalogType::name).findFirst().orElseThrow();
    }

    CatalogDomain domain(CatalogPiece.Key key) {
        return named(key, schema(key).domains(), CatalogDomain::name)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a table, view or index has a name, whatever its letters' case. */
    boolean isTaken(String name) {
        return Stream.of(
                        catalog.tables().stream().map(CatalogTable::name),
                        catalog.views().stream().map(CatalogView::name),
                        catalog.tables().stream()
                                .flatMap(table -> table.indexes().stream().map(TableIndex::name)))
                .flatMap(names -> names)
                .anyMatch(name::equalsIgnoreCase);
    }

    CatalogRoutine routine(CatalogPiece.Key key) {
        return schema(key).routines().stream()
                .filter(routine -> (routine.name() + "(" + routine.arguments() + ")").equals(key.name()))
                .findFirst()
                .orElseThrow();
    }

    List<String> labels(CatalogPiece.Key key) {
        return named(key, schema(key).enums(), CatalogEnum::name)
                .findFirst()
                .map(CatalogEnum::labels)
                .orElse(List.of());
    }

    /** The schema of a table or view; empty where there is no such. */
    String schemaOf(String relation) {
        return table(relation)
                .map(CatalogTable::schema)
                .or(() -> view(relation).map(CatalogView::schema))
                .orElse("");
    }

    /** A comment in place of statements. */
    static List<String> cannot(CatalogPiece.Key key) {
        return List.of("-- By hand: " + key.kind().words() + " "
                + key.fullName().replace("\n", " ") + ". No statement does just that.");
    }
}
