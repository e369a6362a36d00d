package io.guruorm.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database holds of one table and around it, as {@link Dialect#presentQuestion} asked for it: each part is one row
 * of the answer. What the kinds mean only the dialect knows that asked.
 *
 * @param parts the rows in the order of the answer; none where there is no such table
 */
public record PresentTable(List<Part> parts) {

    /** Keeps a copy. */
    public PresentTable {
        parts = List.copyOf(parts);
    }

    /**
     * One row of the answer.
     *
     * @param kind its column {@code kind}
     * @param name its column {@code name}
     * @param text its column {@code text}
     */
    public record Part(String kind, String name, @Nullable String text) {}
}
