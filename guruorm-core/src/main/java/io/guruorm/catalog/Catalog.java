package io.guruorm.catalog;

import io.guruorm.jdbc.Database;
import io.guruorm.sql.CheckReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a database's schemas hold, as a value: two catalogs are equal where the schemas are. Read by a number of
 * statements that does not grow with the schema. What belongs to an extension, what is temporary and what the database
 * keeps for itself is not in it.
 *
 * @param schemas those in which something is, by name
 * @param extensions of the whole database, by name
 * @param dependencies what has to be there before what
 * @param beyond what stands in the database and cannot be held here, sorted
 */
@CheckReturnValue
public record Catalog(
        List<CatalogSchema> schemas,
        List<CatalogExtension> extensions,
        List<CatalogDependency> dependencies,
        List<CatalogBeyond> beyond) {

    /** Keeps copies. */
    public Catalog {
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
        dependencies = List.copyOf(dependencies);
        beyond = List.copyOf(beyond);
    }

    /** One that holds everything. */
    public Catalog(
            List<CatalogSchema> schemas, List<CatalogExtension> extensions, List<CatalogDependency> dependencies) {
        this(schemas, extensions, dependencies, List.of());
    }

    /**
     * Reads the schemas in which the session looks.
     *
     * @param database where to look
     */
    public static Catalog of(Database database) {
        return of(database, List.of());
    }

    /**
     * Reads some schemas.
     *
     * @param database where to look
     * @param schemas their names; none for those in which the session looks
     */
    public static Catalog of(Database database, List<String> schemas) {
        return CatalogReader.read(database, schemas);
    }

    /**
     * The same without a table and what goes with it.
     *
     * @param table schema and name
     */
    public Catalog without(CatalogName table) {
        return new Catalog(
                schemas.stream().map(schema -> schema.without(table)).toList(),
                extensions,
                dependencies.stream()
                        .filter(one -> !one.object().isRelation(table))
                        .toList(),
                beyond);
    }

    /** The tables of all schemas. */
    public List<CatalogTable> tables() {
        return schemas.stream().flatMap(schema -> schema.tables().stream()).toList();
    }

    /** The views of all schemas. */
    public List<CatalogView> views() {
        return schemas.stream().flatMap(schema -> schema.views().stream()).toList();
    }

    /**
     * One table.
     *
     * @param name schema and name
     */
    public Optional<CatalogTable> table(CatalogName name) {
        return tables().stream().filter(table -> table.qualified().equals(name)).findFirst();
    }

    /**
     * The first table of that name.
     *
     * @param name as the catalog has it
     */
    public Optional<CatalogTable> table(String name) {
        return tables().stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /**
     * One view.
     *
     * @param name schema and name
     */
    public Optional<CatalogView> view(CatalogName name) {
        return views().stream().filter(view -> view.qualified().equals(name)).findFirst();
    }

    /**
     * What has to be made after a table, for people.
     *
     * @param table schema and name
     */
    public List<String> dependenciesOn(CatalogName table) {
        return dependencies.stream()
                .filter(one -> one.needed().isRelation(table))
                .map(one -> one.object().toString())
                .toList();
    }

    /** What all tables and views are called. */
    public List<CatalogName> relations() {
        return Stream.concat(
                        tables().stream().map(CatalogTable::qualified),
                        views().stream().map(CatalogView::qualified))
                .sorted()
                .toList();
    }

    /**
     * The tables and views that somebody may mean: those of just that name, or of that schema and name; where there are
     * none, those whose letters differ in case alone.
     *
     * @param written {@code name} or {@code schema.name}, without quotes
     * @return several where schemas have one of that name each
     */
    public List<CatalogName> meantBy(String written) {
        List<CatalogName> exact = relations().stream()
                .filter(name -> name.name().equals(written) || name.toString().equals(written))
                .toList();
        return exact.isEmpty()
                ? relations().stream()
                        .filter(name -> name.name().equalsIgnoreCase(written)
                                || name.toString().equalsIgnoreCase(written))
                        .toList()
                : exact;
    }

    /**
     * The tables with foreign keys that refer to a table.
     *
     * @param target schema and name
     */
    public List<CatalogTable> referringTo(CatalogName target) {
        return tables().stream()
                .filter(table ->
                        table.foreignKeys().stream().anyMatch(key -> key.table().equals(target)))
                .toList();
    }

    /**
     * The partitions of a table.
     *
     * @param divided schema and name
     */
    public List<CatalogTable> partitionsOf(CatalogName divided) {
        return tables().stream()
                .filter(table ->
                        table.partition() != null && table.partition().table().equals(divided))
                .toList();
    }
}
