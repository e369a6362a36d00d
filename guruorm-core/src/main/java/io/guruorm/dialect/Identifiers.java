package io.guruorm.dialect;

import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.schema.IdentifierLimit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Quotes names: the quote doubled, the character NUL and what is too long refused.
 *
 * @param open the quote before a name
 * @param close the quote behind it, which is doubled inside
 * @param limit how long a name may be
 */
public record Identifiers(char open, char close, IdentifierLimit limit) {

    /**
     * Names with the same quote on both sides.
     *
     * @param quote the quote
     * @param limit how long a name may be
     */
    public Identifiers(char quote, IdentifierLimit limit) {
        this(quote, quote, limit);
    }

    /**
     * One name, whatever it holds: a dot in it is a part of it.
     *
     * @param name a column, an alias, an index
     */
    public String one(String name) {
        if (name.isEmpty()) {
            throw new GuruException("A name is empty. Name something.");
        }
        if (name.indexOf('\0') >= 0) {
            throw new GuruException(
                    "The name \"" + name.replace("\0", "\\0") + "\" holds the character NUL, which no name can hold.");
        }
        limit.check(name);
        var mark = String.valueOf(close);
        return open + name.replace(mark, mark + mark) + mark;
    }

    /**
     * {@code table} or {@code schema.table}.
     *
     * @param name at most one dot, with something on both sides
     */
    public String table(String name) {
        return qualified(name, "table");
    }

    /**
     * {@code name} or {@code schema.name} of something else that a schema holds.
     *
     * @param name at most one dot, with something on both sides
     * @param what it is, for messages
     */
    public String qualified(String name, String what) {
        return parts(name, 2, what, "schema." + what).stream().map(this::one).collect(Collectors.joining("."));
    }

    /**
     * The same name in the schema of a table: {@code shop.users} and {@code users_index} make
     * {@code "shop"."users_index"}.
     *
     * @param table says the schema, or none
     * @param name what stands in it
     */
    public String beside(String table, String name) {
        var parts = parts(table, 2, "table", "schema.table");
        return parts.size() == 1 ? one(name) : one(parts.get(0)) + "." + one(name);
    }

    /**
     * A table's name without its schema and without quotes.
     *
     * @param table {@code schema.table} where qualified
     */
    public String bare(String table) {
        var parts = parts(table, 2, "table", "schema.table");
        return parts.get(parts.size() - 1);
    }

    /**
     * A column in a query: {@code name}, {@code users.name}, {@code shop.users.name}, each also with {@code *}.
     *
     * @param name what the caller wrote
     */
    public String column(String name) {
        if (name.contains("->")) {
            throw new UnsupportedFeatureException(
                    limit.dialect(),
                    "JSON path \"" + name + "\" in the query builder yet",
                    "Write it as raw SQL: whereRaw, selectRaw or raw(...).");
        }
        return parts(name, 3, "column", "table.column").stream()
                .map(part -> part.equals("*") ? part : one(part))
                .collect(Collectors.joining("."));
    }

    private List<String> parts(String name, int most, String what, String form) {
        var parts = List.of(name.split("\\.", -1));
        if (parts.size() > most || parts.stream().anyMatch(String::isBlank)) {
            throw new GuruException("\"" + name + "\" is no name of a " + what + ". Write name or " + form
                    + "; a name that holds a dot itself has to be written as raw SQL.");
        }
        return parts;
    }
}
