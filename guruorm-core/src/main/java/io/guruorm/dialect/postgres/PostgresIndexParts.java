package io.guruorm.dialect.postgres;

import io.guruorm.schema.IndexPart;
import io.guruorm.schema.NullsOrder;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the parts of indexes and exclusions, and the access method before them. */
final class PostgresIndexParts {

    private static final Set<String> METHODS =
            Set.of("btree", "hash", "gist", "spgist", "gin", "brin", "bloom", "hnsw", "ivfflat");
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?");

    private final PostgresNames names;

    PostgresIndexParts(PostgresNames names) {
        this.names = names;
    }

    /** {@code  using gin } and the like. */
    static String using(@Nullable String method) {
        if (method == null) {
            return " ";
        }
        if (!METHODS.contains(method)) {
            throw Refusal.of(
                    "access method \"" + method + "\"",
                    "Known are " + METHODS.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return " using " + method + " ";
    }

    /** {@code ("a" desc, (lower(b)))}. */
    String write(List<IndexPart> parts) {
        return parts.stream().map(this::write).collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code "a" collate "C" text_pattern_ops desc nulls last} and the like. */
    String write(IndexPart part) {
        return write(part, null);
    }

    /**
     * A part.
     *
     * @param usual the operator class where the part says none, or null
     */
    String write(IndexPart part, @Nullable String usual) {
        if (part.length() != null) {
            throw Refusal.of(
                    "length(...) of a part of an index", "Use expression(\"left(column, " + part.length() + ")\").");
        }
        String column = part.column();
        var text = new StringBuilder(column == null ? "(" + part.expression() + ")" : names.one(column));
        if (part.collation() != null) {
            text.append(" collate ").append(names.one(part.collation()));
        }
        String operators = part.operatorClass() == null ? usual : part.operatorClass();
        if (operators != null) {
            text.append(' ').append(plain("operator class", operators));
        }
        if (part.direction() != null) {
            text.append(' ').append(part.direction().keyword());
        }
        if (part.nulls() != null) {
            text.append(part.nulls() == NullsOrder.FIRST ? " nulls first" : " nulls last");
        }
        return text.toString();
    }

    /** A name that is written without quotes. */
    static String plain(String what, String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw Refusal.of(what + " \"" + name + "\"", "Write its name in lower case.");
        }
        return name;
    }
}
