package io.guruorm.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An index while it is written, inside a blueprint's callback. */
public final class IndexBuilder implements Step {

    private final Window window;
    private final String table;
    private final IndexKind kind;
    private final List<IndexPart> parts;
    private final @Nullable String expression;
    private final Map<Class<?>, IndexOption> options = new LinkedHashMap<>();
    private @Nullable String name;

    IndexBuilder(Window window, String table, IndexKind kind, List<IndexPart> parts, @Nullable String expression) {
        this.window = window;
        this.table = table;
        this.kind = kind;
        this.parts = parts;
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
     * @param method such as {@code hash} or {@code gin}, of a vector index {@code hnsw} or {@code ivfflat}
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
     * The operator class of all columns of a spatial or vector index.
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

    /** Another word for {@link #online()}, as PostgreSQL calls it. */
    public IndexBuilder concurrently() {
        return online();
    }

    /**
     * Holds only some rows; PostgreSQL, SQLite and SQL Server. On PostgreSQL a unique rule on some rows, or on parts that are
     * more than columns, is an index and no constraint: nothing can refer to it, and {@code dropUnique(...).asIndex()} drops
     * it.
     *
     * @param predicate in SQL, such as {@code deleted_at is null}
     */
    public IndexBuilder where(String predicate) {
        return say(new IndexOption.Where(Arguments.name(predicate, "predicate")));
    }

    /**
     * Keeps columns beside, which are not searched by but need no look at the row; PostgreSQL and SQL Server.
     *
     * @param columns at least one
     */
    public IndexBuilder include(String... columns) {
        return include(List.of(columns));
    }

    /** {@link #include(String...)}. */
    public IndexBuilder include(List<String> columns) {
        return say(new IndexOption.Include(columns));
    }

    /**
     * Sets a storage parameter; PostgreSQL and SQL Server.
     *
     * @param parameter such as {@code fillfactor}, of a vector index {@code m} or {@code lists}
     * @param value a number
     */
    public IndexBuilder with(String parameter, Number value) {
        return store(parameter, value);
    }

    /** {@link #with(String, Number)} for those that are on or off, such as {@code fastupdate}. */
    public IndexBuilder with(String parameter, boolean value) {
        return store(parameter, value);
    }

    /** {@link #with(String, Number)} for those that are words, such as {@code buffering}. */
    public IndexBuilder with(String parameter, String value) {
        return store(parameter, value);
    }

    private IndexBuilder store(String parameter, Object value) {
        var parameters = new TreeMap<String, Object>();
        if (options.get(IndexOption.Storage.class) instanceof IndexOption.Storage said) {
            parameters.putAll(said.parameters());
        }
        parameters.put(Arguments.name(parameter, "storage parameter"), value);
        return say(new IndexOption.Storage(parameters));
    }

    /**
     * What the index is for; PostgreSQL, MySQL and MariaDB.
     *
     * @param text in words
     */
    public IndexBuilder comment(String text) {
        return say(new IndexOption.Comment(text));
    }

    /** Two rows with null are alike to a unique index; PostgreSQL 15, and SQL Server anyway. */
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
        var definition = new IndexDefinition(kind, parts, expression, name, List.copyOf(options.values()));
        return List.of(new AddIndex(table, definition));
    }
}
