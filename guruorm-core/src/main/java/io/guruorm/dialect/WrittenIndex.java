package io.guruorm.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text that created an index says, for databases whose catalog tells less.
 *
 * @param parts each part as SQL, without its order and collation
 * @param predicate which rows it holds, as SQL; null for all
 */
public record WrittenIndex(List<String> parts, @Nullable String predicate) {

    /** Keeps a copy. */
    public WrittenIndex {
        parts = List.copyOf(parts);
    }
}
