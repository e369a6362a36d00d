package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An index as a value.
 *
 * @param kind what it is for
 * @param columns its columns; empty where it has an expression
 * @param expression an SQL expression in place of columns, or null
 * @param name the name given by the caller, or null for the default name
 * @param options what else was said, each kind at most once
 */
public record IndexDefinition(
        IndexKind kind,
        List<String> columns,
        @Nullable String expression,
        @Nullable String name,
        List<IndexOption> options) {

    /** Keeps copies and refuses what contradicts itself. */
    public IndexDefinition {
        columns = expression == null ? Arguments.names(columns, "An index") : List.of();
        options = List.copyOf(options);
        if (expression != null && name == null) {
            throw new GuruException(
                    "rawIndex(\"" + expression + "\") needs a name, as it has no columns to make one of.");
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
        return new IndexDefinition(kind, columns, null, name, List.of());
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
        return new Reference(name, columns);
    }
}
