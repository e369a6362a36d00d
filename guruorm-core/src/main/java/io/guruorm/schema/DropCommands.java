package io.guruorm.schema;

import java.util.List;

/**
 * Words that take columns, indexes and foreign keys away. An index is named by a string, or told by the list of its
 * columns, from which its default name is made.
 */
public sealed interface DropCommands permits Blueprint {

    /** Takes an index away. */
    DropIndexBuilder dropIndex(IndexKind kind, Reference index);

    /** Takes a foreign key away. */
    DropForeignBuilder dropForeign(Reference key);

    /** Takes columns away. */
    void dropColumn(List<String> columns);

    /** Takes columns away. */
    default void dropColumn(String... columns) {
        dropColumn(List.of(columns));
    }

    /** Takes the primary key of the default name away. */
    default DropIndexBuilder dropPrimary() {
        return dropIndex(IndexKind.PRIMARY, new Reference(null, List.of()));
    }

    /** Takes the primary key of this name away. */
    default DropIndexBuilder dropPrimary(String name) {
        return dropIndex(IndexKind.PRIMARY, Reference.named(name));
    }

    /** Takes the primary key of these columns away. */
    default DropIndexBuilder dropPrimary(List<String> columns) {
        return dropIndex(IndexKind.PRIMARY, Reference.on(columns));
    }

    /** Takes the unique rule of this name away. */
    default DropIndexBuilder dropUnique(String name) {
        return dropIndex(IndexKind.UNIQUE, Reference.named(name));
    }

    /** Takes the unique rule of these columns away. */
    default DropIndexBuilder dropUnique(List<String> columns) {
        return dropIndex(IndexKind.UNIQUE, Reference.on(columns));
    }

    /** Takes the index of this name away. */
    default DropIndexBuilder dropIndex(String name) {
        return dropIndex(IndexKind.INDEX, Reference.named(name));
    }

    /** Takes the index of these columns away. */
    default DropIndexBuilder dropIndex(List<String> columns) {
        return dropIndex(IndexKind.INDEX, Reference.on(columns));
    }

    /** Takes the full-text index of this name away. */
    default DropIndexBuilder dropFullText(String name) {
        return dropIndex(IndexKind.FULL_TEXT, Reference.named(name));
    }

    /** Takes the full-text index of these columns away. */
    default DropIndexBuilder dropFullText(List<String> columns) {
        return dropIndex(IndexKind.FULL_TEXT, Reference.on(columns));
    }

    /** Takes the spatial index of this name away. */
    default DropIndexBuilder dropSpatialIndex(String name) {
        return dropIndex(IndexKind.SPATIAL, Reference.named(name));
    }

    /** Takes the spatial index of these columns away. */
    default DropIndexBuilder dropSpatialIndex(List<String> columns) {
        return dropIndex(IndexKind.SPATIAL, Reference.on(columns));
    }

    /** Takes the vector index of this name away. */
    default DropIndexBuilder dropVectorIndex(String name) {
        return dropIndex(IndexKind.VECTOR, Reference.named(name));
    }

    /** Takes the vector index of these columns away. */
    default DropIndexBuilder dropVectorIndex(List<String> columns) {
        return dropIndex(IndexKind.VECTOR, Reference.on(columns));
    }

    /** Takes the foreign key of this name away. */
    default DropForeignBuilder dropForeign(String name) {
        return dropForeign(Reference.named(name));
    }

    /** Takes the foreign key of these columns away. */
    default DropForeignBuilder dropForeign(List<String> columns) {
        return dropForeign(Reference.on(columns));
    }

    /** Takes the foreign key of a column away, then the column. */
    default void dropConstrainedForeignId(String column) {
        dropForeign(List.of(column));
        dropColumn(column);
    }

    /** Takes {@code created_at} and {@code updated_at} away. */
    default void dropTimestamps() {
        dropColumn("created_at", "updated_at");
    }

    /** Takes {@code created_at} and {@code updated_at} away. */
    default void dropTimestampsTz() {
        dropTimestamps();
    }

    /** Takes {@code deleted_at} away. */
    default void dropSoftDeletes() {
        dropSoftDeletes("deleted_at");
    }

    /** Takes the column of soft deletes away. */
    default void dropSoftDeletes(String column) {
        dropColumn(column);
    }

    /** Takes {@code deleted_at} away. */
    default void dropSoftDeletesTz() {
        dropSoftDeletes();
    }

    /** Takes the column of soft deletes away. */
    default void dropSoftDeletesTz(String column) {
        dropSoftDeletes(column);
    }

    /** Takes {@code remember_token} away. */
    default void dropRememberToken() {
        dropColumn("remember_token");
    }

    /** Takes both columns of a morph and their index away. */
    default void dropMorphs(String name) {
        dropIndex(List.of(name + "_type", name + "_id"));
        dropColumn(name + "_type", name + "_id");
    }

    /** {@link #dropMorphs(String)} with the index's name. */
    default void dropMorphs(String name, String indexName) {
        dropIndex(indexName);
        dropColumn(name + "_type", name + "_id");
    }
}
