package io.guruorm.catalog;

import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.WholeCatalog;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and literals as they stand in a script. */
final class ScriptWords {

    private final Dialect dialect;
    private final WholeCatalog names;

    ScriptWords(Dialect dialect) {
        this.dialect = dialect;
        this.names = dialect.catalog().whole(List.of());
    }

    String one(String name) {
        return names.quoted(name);
    }

    String name(CatalogName name) {
        return name(name.schema(), name.name());
    }

    String name(String schema, String name) {
        return one(schema) + "." + one(name);
    }

    String list(List<String> columns) {
        return columns.stream().map(this::one).collect(Collectors.joining(", "));
    }

    String text(String value) {
        return dialect.literal(value);
    }

    /** A text with a word before it, or nothing. */
    static String after(String words, @Nullable String text) {
        return text == null ? "" : words + text;
    }
}
