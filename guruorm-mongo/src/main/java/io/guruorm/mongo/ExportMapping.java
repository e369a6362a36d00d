package io.guruorm.mongo;

import io.guruorm.error.GuruException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says where the keys of a collection go. A key with the name of a column needs no line here. Lives only while {@link
 * ExportSeeder#map} runs.
 *
 * <pre>{@code
 * map.key("_id").to("id");
 * map.key("createdAt").to("created_at");
 * map.skip("__v");
 * map.rest("extra");
 * }</pre>
 */
public final class ExportMapping {

    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Set<String> skipped = new LinkedHashSet<>();
    private @Nullable String rest;

    ExportMapping() {}

    /**
     * Begins to say where a key goes.
     *
     * @param key a key of the documents' first level
     */
    public Key key(String key) {
        return new Key(this, key);
    }

    /**
     * Leaves keys behind: they are not taken over.
     *
     * @param keys keys of the documents' first level
     */
    public void skip(String... keys) {
        for (String key : keys) {
            refuseSecondLine(key);
            skipped.add(key);
        }
    }

    /**
     * Keeps all keys that have neither a column nor a line here together, under their own names, as one JSON object. A
     * document without such keys leaves the column to its default.
     *
     * @param column of type {@code json} or {@code jsonb}
     */
    public void rest(String column) {
        if (rest != null) {
            throw new GuruException(
                    "The rest goes to one column, but it was given two: " + rest + " and " + column + ".");
        }
        rest = column;
    }

    private void put(String key, String column) {
        refuseSecondLine(key);
        columns.put(key, column);
    }

    private void refuseSecondLine(String key) {
        if (columns.containsKey(key) || skipped.contains(key)) {
            throw new GuruException("The key \"" + key + "\" is mapped twice. Keep one of the two lines.");
        }
    }

    Optional<String> column(String key) {
        return Optional.ofNullable(columns.get(key));
    }

    boolean skips(String key) {
        return skipped.contains(key);
    }

    Optional<String> rest() {
        return Optional.ofNullable(rest);
    }

    /** The columns that are named here. */
    Set<String> named() {
        Set<String> named = new LinkedHashSet<>(columns.values());
        rest().ifPresent(named::add);
        return named;
    }

    /** A key that waits for its column. */
    public static final class Key {

        private final ExportMapping mapping;
        private final String key;

        private Key(ExportMapping mapping, String key) {
            this.mapping = mapping;
            this.key = key;
        }

        /**
         * Names the column that the key goes to. Several keys may go to one column, if no document has two of them.
         *
         * @param column a column of the table
         */
        public void to(String column) {
            mapping.put(key, column);
        }
    }
}
