package io.guruorm.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An index while it is written, inside a blueprint's callback. */
public final class IndexBuilder implements Step {

    private final Window window;
    private final String table;
    private final IndexKind kind;
    private final List<String> columns;
    private final @Nullable String expression;
    private final Map<Class<?>, IndexOption> options = new LinkedHashMap<>();
    private @Nullable String name;

    IndexBuilder(Window window, String table, IndexKind kind, List<String> columns, @Nullable String expression) {
        this.window = window;
        this.table = table;
        this.kind = kind;
        this.columns = columns;
        this.expression = expression;
    }

    private IndexBuilder say(IndexOption option) {
        window.require();
        options.put(option.getClass(), option);
        return this;
    }

    /**
     * The index's name.
     *
     * @param name in place of the default name
     */
    public IndexBuilder name(String name) {
        window.require();
        this.name = Arguments.name(name, "index");
        return this;
    }

    /**
     * The access method.
     *
     * @param method such as {@code hash} or {@code gin}
     */
    public IndexBuilder algorithm(String method) {
        return say(new IndexOption.Algorithm(Arguments.name(method, "access method")));
    }

    /**
     * The language of a full-text index.
     *
     * @param language such as {@code english}
     */
    public IndexBuilder language(String language) {
        return say(new IndexOption.Language(Arguments.name(language, "language")));
    }

    /**
     * The operator class of a spatial index.
     *
     * @param name the class
     */
    public IndexBuilder operatorClass(String name) {
        return say(new IndexOption.OperatorClass(Arguments.name(name, "operator class")));
    }

    /** Builds the index while others write; cannot stand in a transaction on PostgreSQL. */
    public IndexBuilder online() {
        return say(new IndexOption.Online());
    }

    /** Two rows with null are alike to a unique index; PostgreSQL 15. */
    public IndexBuilder nullsNotDistinct() {
        return say(new IndexOption.NullsNotDistinct());
    }

    /** The check may be put off to the end of a transaction; PostgreSQL. */
    public IndexBuilder deferrable() {
        return deferrable(true);
    }

    /**
     * Whether the check may be put off to the end of a transaction; PostgreSQL.
     *
     * @param allowed whether it may
     */
    public IndexBuilder deferrable(boolean allowed) {
        return say(new IndexOption.Deferrable(allowed));
    }

    /** A deferrable check is made at once unless put off; PostgreSQL. */
    public IndexBuilder initiallyImmediate() {
        return initiallyImmediate(true);
    }

    /**
     * Whether a deferrable check is made at once unless put off; PostgreSQL.
     *
     * @param immediate false puts it off to the end of the transaction
     */
    public IndexBuilder initiallyImmediate(boolean immediate) {
        return say(new IndexOption.InitiallyImmediate(immediate));
    }

    /**
     * What others may do meanwhile; MySQL and MariaDB.
     *
     * @param mode none, shared, default or exclusive
     */
    public IndexBuilder lock(String mode) {
        return say(new IndexOption.Lock(LockMode.parse(mode)));
    }

    @Override
    public List<SchemaChange> changes() {
        var definition = new IndexDefinition(kind, columns, expression, name, List.copyOf(options.values()));
        return List.of(new AddIndex(table, definition));
    }
}
