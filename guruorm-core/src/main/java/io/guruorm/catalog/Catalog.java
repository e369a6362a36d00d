package io.guruorm.catalog;

import io.guruorm.jdbc.Database;
import io.guruorm.sql.CheckReturnValue;
import java.util.List;
import java.util.Optional;

/**
 * All that a database's schemas hold, as a value: two catalogs are equal where the schemas are. Read by a number of
 * statements that does not grow with the schema. What belongs to an extension, what is temporary and what the database
 * keeps for itself is not in it.
 *
 * @param schemas those in which something is, by name
 * @param extensions of the whole database, by name
 */
@CheckReturnValue
public record Catalog(List<CatalogSchema> schemas, List<CatalogExtension> extensions) {

    /** Keeps copies. */
    public Catalog {
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
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
}
