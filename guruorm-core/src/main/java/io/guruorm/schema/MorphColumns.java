package io.guruorm.schema;

import io.guruorm.schema.ColumnType.IntegerSize;
import io.guruorm.schema.ColumnType.IntegerType;
import io.guruorm.schema.ColumnType.SimpleType;
import io.guruorm.schema.ColumnType.StringType;
import io.guruorm.schema.ColumnType.UlidType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words for a reference to rows of several tables: {@code {name}_type} and {@code {name}_id} with an index on both. The
 * index's name may be given; {@code after} puts both columns behind another on MySQL and MariaDB.
 */
public sealed interface MorphColumns extends Columns permits Blueprint {

    /** What the id of a morph is. */
    ColumnType NUMERIC_MORPH = new IntegerType(IntegerSize.BIG, true);

    /** A plain index; a word of {@link IndexCommands}. */
    IndexBuilder index(List<String> columns, @Nullable String name);

    private void morphs(
            String name, ColumnType key, boolean nullable, @Nullable String indexName, @Nullable String after) {
        var type = addColumn(name + "_type", new StringType(255));
        var id = addColumn(name + "_id", key);
        if (nullable) {
            type.nullable();
            id.nullable();
        }
        if (after != null) {
            type.after(after);
            id.after(name + "_type");
        }
        index(List.of(name + "_type", name + "_id"), indexName);
    }

    /** A reference by a counted key. */
    default void morphs(String name) {
        numericMorphs(name);
    }

    /** {@link #morphs(String)} with the index's name. */
    default void morphs(String name, @Nullable String indexName) {
        numericMorphs(name, indexName);
    }

    /** {@link #morphs(String, String)} behind another column. */
    default void morphs(String name, @Nullable String indexName, String after) {
        numericMorphs(name, indexName, after);
    }

    /** A reference by a counted key, or null. */
    default void nullableMorphs(String name) {
        nullableNumericMorphs(name);
    }

    /** {@link #nullableMorphs(String)} with the index's name. */
    default void nullableMorphs(String name, @Nullable String indexName) {
        nullableNumericMorphs(name, indexName);
    }

    /** {@link #nullableMorphs(String, String)} behind another column. */
    default void nullableMorphs(String name, @Nullable String indexName, String after) {
        nullableNumericMorphs(name, indexName, after);
    }

    /** A reference by a counted key. */
    default void numericMorphs(String name) {
        numericMorphs(name, null);
    }

    /** {@link #numericMorphs(String)} with the index's name. */
    default void numericMorphs(String name, @Nullable String indexName) {
        morphs(name, NUMERIC_MORPH, false, indexName, null);
    }

    /** {@link #numericMorphs(String, String)} behind another column. */
    default void numericMorphs(String name, @Nullable String indexName, String after) {
        morphs(name, NUMERIC_MORPH, false, indexName, after);
    }

    /** A reference by a counted key, or null. */
    default void nullableNumericMorphs(String name) {
        nullableNumericMorphs(name, null);
    }

    /** {@link #nullableNumericMorphs(String)} with the index's name. */
    default void nullableNumericMorphs(String name, @Nullable String indexName) {
        morphs(name, NUMERIC_MORPH, true, indexName, null);
    }

    /** {@link #nullableNumericMorphs(String, String)} behind another column. */
    default void nullableNumericMorphs(String name, @Nullable String indexName, String after) {
        morphs(name, NUMERIC_MORPH, true, indexName, after);
    }

    /** A reference by a UUID. */
    default void uuidMorphs(String name) {
        uuidMorphs(name, null);
    }

    /** {@link #uuidMorphs(String)} with the index's name. */
    default void uuidMorphs(String name, @Nullable String indexName) {
        morphs(name, SimpleType.UUID, false, indexName, null);
    }

    /** {@link #uuidMorphs(String, String)} behind another column. */
    default void uuidMorphs(String name, @Nullable String indexName, String after) {
        morphs(name, SimpleType.UUID, false, indexName, after);
    }

    /** A reference by a UUID, or null. */
    default void nullableUuidMorphs(String name) {
        nullableUuidMorphs(name, null);
    }

    /** {@link #nullableUuidMorphs(String)} with the index's name. */
    default void nullableUuidMorphs(String name, @Nullable String indexName) {
        morphs(name, SimpleType.UUID, true, indexName, null);
    }

    /** {@link #nullableUuidMorphs(String, String)} behind another column. */
    default void nullableUuidMorphs(String name, @Nullable String indexName, String after) {
        morphs(name, SimpleType.UUID, true, indexName, after);
    }

    /** A reference by a ULID. */
    default void ulidMorphs(String name) {
        ulidMorphs(name, null);
    }

    /** {@link #ulidMorphs(String)} with the index's name. */
    default void ulidMorphs(String name, @Nullable String indexName) {
        morphs(name, new UlidType(26), false, indexName, null);
    }

    /** {@link #ulidMorphs(String, String)} behind another column. */
    default void ulidMorphs(String name, @Nullable String indexName, String after) {
        morphs(name, new UlidType(26), false, indexName, after);
    }

    /** A reference by a ULID, or null. */
    default void nullableUlidMorphs(String name) {
        nullableUlidMorphs(name, null);
    }

    /** {@link #nullableUlidMorphs(String)} with the index's name. */
    default void nullableUlidMorphs(String name, @Nullable String indexName) {
        morphs(name, new UlidType(26), true, indexName, null);
    }

    /** {@link #nullableUlidMorphs(String, String)} behind another column. */
    default void nullableUlidMorphs(String name, @Nullable String indexName, String after) {
        morphs(name, new UlidType(26), true, indexName, after);
    }
}
