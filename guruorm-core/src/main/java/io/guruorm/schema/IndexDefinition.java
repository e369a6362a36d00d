package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An index as a value.
 *
 * @param kind what it is for
 * @param parts its columns and expressions; empty where all of it is written in SQL
 * @param expression all parts in SQL, or null
 * @param name the name given by the caller, or null for the default name
 * @param options what else was said, each kind at most once
 */
public record IndexDefinition(
        IndexKind kind,
        List<IndexPart> parts,
        @Nullable String expression,
        @Nullable String name,
        List<IndexOption> options) {

    /** Keeps copies and refuses what contradicts itself. */
    public IndexDefinition {
        parts = expression == null ? List.copyOf(parts) : List.of();
        options = List.copyOf(options);
        if (expression != null && name == null) {
            throw new GuruException(
                    "rawIndex(\"" + expression + "\") needs a name, as it has no columns to make one of.");
        }
        if (expression == null && parts.isEmpty()) {
            throw new GuruException("An index needs at least one column. Name one.");
        }
        if (name == null && parts.stream().anyMatch(part -> part.column() == null)) {
            throw new GuruException("An index on an expression needs a name, as none can be made of its columns. "
                    + "Add name(\"...\").");
        }
        boolean deferrable =
                options.stream().anyMatch(option -> option instanceof IndexOption.Deferrable said && said.allowed());
        if (!deferrable && options.stream().anyMatch(IndexOption.InitiallyImmediate.class::isInstance)) {
            throw new GuruException("initiallyImmediate(...) needs deferrable() beside it.");
        }
    }

    /**
     * An index on columns, of which nothing else was said.
     *
     * @param kind what it is for
     * @param columns its columns
     * @param name the name, or null for the default name
     */
    public static IndexDefinition on(IndexKind kind, List<String> columns, @Nullable String name) {
        var parts = Arguments.names(columns, "An index").stream()
                .map(IndexPart::part)
                .toList();
        return new IndexDefinition(kind, parts, null, name, List.of());
    }

    /**
     * What was said of one kind.
     *
     * @param option the class of the option
     * @param <O> the kind
     */
    public <O extends IndexOption> Optional<O> option(Class<O> option) {
        return options.stream().filter(option::isInstance).map(option::cast).findFirst();
    }

    /** How the index is called: by the given name or by its columns. */
    public Reference reference() {
        return new Reference(name, columnNames());
    }

    /** The columns among its parts, in order. */
    public List<String> columnNames() {
        return parts.stream().map(IndexPart::column).filter(Objects::nonNull).toList();
    }

    /** Whether a part of it is an expression. */
    public boolean hasExpression() {
        return expression != null || parts.stream().anyMatch(part -> part.column() == null);
    }

    /** Whether it can only be an index and no constraint: it binds some rows only, or a part is more than a column. */
    public boolean needsIndex() {
        return expression != null
                || !parts.stream().allMatch(IndexPart::isPlain)
                || option(IndexOption.Where.class).isPresent();
    }
}
