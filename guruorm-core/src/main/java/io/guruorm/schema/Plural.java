package io.guruorm.schema;

import java.util.Map;
import java.util.Set;
import org.atteo.evo.inflector.English;

/** Forms the plural of English names in snake case, as tables are called after what their rows are. */
public final class Plural {

    /** Where the inflector's rules give another word than the one that tables usually bear. */
    private static final Map<String, String> IRREGULAR = Map.of(
            "person", "people", "medium", "media", "matrix", "matrices", "index", "indices", "vertex", "vertices");

    private static final Set<String> WITHOUT_PLURAL = Set.of(
            "data",
            "equipment",
            "feedback",
            "furniture",
            "hardware",
            "information",
            "media",
            "metadata",
            "money",
            "people",
            "police",
            "software",
            "staff",
            "traffic");

    private Plural() {}

    /**
     * {@code user} gives {@code users}, {@code post_category} gives {@code post_categories}.
     *
     * @param name words tied by {@code _}; the last one is turned
     */
    public static String of(String name) {
        int lastWord = name.lastIndexOf('_') + 1;
        return name.substring(0, lastWord) + ofWord(name.substring(lastWord));
    }

    private static String ofWord(String word) {
        if (word.isEmpty() || WITHOUT_PLURAL.contains(word)) {
            return word;
        }
        String irregular = IRREGULAR.get(word);
        return irregular == null ? English.plural(word) : irregular;
    }
}
