package io.guruorm.examples.neastore;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands in the export.
 *
 * @param file the file, relative to the folder of the example
 * @param line its line, from 1
 * @param keys its keys with their values in extended JSON: maps, lists, strings, numbers, Booleans, null
 */
record ExportedDocument(String file, int line, Map<String, @Nullable Object> keys) {

    /** The id of its row. */
    UUID id() {
        Object id = ExtendedJson.plain(keys.get("_id"));
        if (!(id instanceof UUID uuid)) {
            throw new IllegalArgumentException(place() + ": there is no ObjectId in _id.");
        }
        return uuid;
    }

    /** Where it stands, for messages. */
    String place() {
        return file + ", line " + line + ", _id "
                + (keys.get("_id") instanceof Map<?, ?> id ? id.get("$oid") : "missing");
    }
}
