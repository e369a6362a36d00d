package io.guruorm.config;

import io.guruorm.error.ConfigurationException;
import io.guruorm.error.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the configuration file: a text, a list, a mapping, or nothing at all, with the place where it stands.
 *
 * @param key its full name, such as {@code connections.main.port}; empty for the whole file
 * @param line where it begins in the file, from 1
 * @param content a String, a {@code List<Setting>}, a {@code Map<String, Setting>}, or null
 */
record Setting(String key, int line, @Nullable Object content) {

    /** The entries of a mapping; none where nothing is written. */
    @SuppressWarnings("unchecked") // the only kind of map that a setting holds
    Map<String, Setting> entries() {
        if (content == null) {
            return Map.of();
        }
        if (content instanceof Map<?, ?> map) {
            return (Map<String, Setting>) map;
        }
        throw wrong("must hold keys and values");
    }

    /** The entries of a mapping that may hold these keys only. */
    Map<String, Setting> entries(Collection<String> known) {
        Map<String, Setting> entries = entries();
        for (var entry : entries.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new ConfigurationException(entry.getValue().place() + " is no known key."
                        + NearestName.hint(entry.getKey(), known) + " Known keys here: " + String.join(", ", known)
                        + ".");
            }
        }
        return entries;
    }

    /** The items of a list. */
    @SuppressWarnings("unchecked") // the only kind of list that a setting holds
    List<Setting> items() {
        if (content instanceof List<?> list) {
            return (List<Setting>) list;
        }
        throw wrong("must be a list: [ one, two ]");
    }

    /** The text as written, before variables are put in. */
    String text() {
        if (content instanceof String text) {
            return text;
        }
        throw wrong(content == null ? "has no value" : "must be one value, not a list or mapping");
    }

    /**
     * The error that this setting cannot stand.
     *
     * @param what follows the key, without a full stop
     */
    ConfigurationException wrong(String what) {
        return new ConfigurationException(place() + " " + what + ".");
    }

    /** The key and its place in the file. */
    String place() {
        return key.isEmpty() ? ConfigFile.NAME : key + " (" + ConfigFile.NAME + ", line " + line + ")";
    }
}
