package io.guruorm.dialect;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statement that makes one object, as a server shows it: it may say what no answer about all objects tells. */
public interface ShownText {

    /** Of a view what stands behind {@code create}, as SQL; empty for nothing. */
    Optional<String> viewOptions();

    /** Of a view its query. */
    String viewQuery();

    /** Of a trigger or routine what it does. */
    String body();

    /**
     * Of a table the default of one of its columns, as SQL; empty where it shows none, or but half of it.
     *
     * @param column its name
     */
    Optional<String> defaultOf(String column);

    /**
     * Of a table the expression of one of its checks, as SQL; empty where it shows none.
     *
     * @param name its name; null for that of a column
     * @param column the column that it belongs to; null for one of the table's own
     */
    Optional<String> checkOf(@Nullable String name, @Nullable String column);

    /**
     * Of a table what stands behind one of its indexes, as SQL; empty for nothing.
     *
     * @param index its name
     */
    Optional<String> optionsOf(String index);
}
