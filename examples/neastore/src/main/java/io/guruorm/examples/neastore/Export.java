package io.guruorm.examples.neastore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The export, read once more and in another way than the seeders read it, so that a mistake of theirs cannot hide.
 *
 * @param folder the folder of the example
 * @param collections the names of the collections, as their files are named and as their tables are
 */
record Export(Path folder, List<String> collections) {

    private static final String SUFFIX = ".json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    /** The export of an example; nothing but names is read yet. */
    static Export of(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("export"))) {
            return new Export(
                    folder,
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.endsWith(SUFFIX))
                            .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a collection. */
    List<ExportedDocument> documents(String collection) {
        String file = "export/" + collection + SUFFIX;
        List<ExportedDocument> documents = new ArrayList<>();
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            for (String line : (Iterable<String>) lines::iterator) {
                int number = documents.size() + 1;
                documents.add(new ExportedDocument(file, number, keys(line, file + ", line " + number)));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> keys(String line, String place) {
        try {
            return JSON.readValue(line, new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new IllegalArgumentException(place + ": this is no JSON.", e);
        }
    }

    /** All documents by collection. */
    Map<String, List<ExportedDocument>> all() {
        Map<String, List<ExportedDocument>> all = new LinkedHashMap<>();
        collections.forEach(collection -> all.put(collection, documents(collection)));
        return all;
    }
}
