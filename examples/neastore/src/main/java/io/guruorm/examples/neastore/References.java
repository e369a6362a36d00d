package io.guruorm.examples.neastore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The references of a collection: every ObjectId in its documents, also those that only JSON holds and no foreign key
 * watches over.
 *
 * @param count how many there are
 * @param dangling those to no document or row, with the document that they stand in
 */
record References(int count, List<String> dangling) {

    /**
     * Looks at documents.
     *
     * @param documents whose references are followed
     * @param ids all that can be referred to
     */
    static References of(List<ExportedDocument> documents, Set<UUID> ids) {
        int[] count = {0};
        List<String> dangling = new ArrayList<>();
        for (ExportedDocument document : documents) {
            document.keys().forEach((key, value) -> {
                if (!key.equals("_id")) {
                    ExtendedJson.objectIds(key, value, (path, hex) -> {
                        count[0]++;
                        if (!ids.contains(ExtendedJson.uuid(hex))) {
                            dangling.add(
                                    document.place() + ": " + path + " refers to nothing: there is no " + hex + ".");
                        }
                    });
                }
            });
        }
        return new References(count[0], dangling);
    }

    /** The dangling references of an export in itself. */
    static List<String> within(Export export) {
        Set<UUID> ids = new HashSet<>();
        export.all().values().forEach(documents -> documents.forEach(document -> ids.add(document.id())));
        return export.all().values().stream()
                .flatMap(documents -> of(documents, ids).dangling().stream())
                .toList();
    }
}
