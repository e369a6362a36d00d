package io.guruorm.catalog;

/**
 * An extension of the database.
 *
 * @param name its name
 * @param schema where its objects are
 * @param version its version
 */
public record CatalogExtension(String name, String schema, String version) {

    static CatalogExtension of(CatalogRow row) {
        return new CatalogExtension(row.text("name"), row.text("namespace"), row.text("version"));
    }
}
