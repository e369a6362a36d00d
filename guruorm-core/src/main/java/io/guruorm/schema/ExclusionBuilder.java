package io.guruorm.schema;

import io.guruorm.schema.ExclusionDefinition.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint that excludes pairs of rows while it is written, inside a blueprint's callback; PostgreSQL. */
public final class ExclusionBuilder implements Step {

    private final Window window;
    private final String table;
    private final String name;
    private final List<Element> elements = new ArrayList<>();
    private @Nullable String method;
    private @Nullable String predicate;
    private @Nullable Boolean deferrable;
    private @Nullable Boolean initiallyImmediate;

    ExclusionBuilder(Window window, String table, String name) {
        this.window = window;
        this.table = table;
        this.name = name;
    }

    /**
     * The access method of the index behind it.
     *
     * @param method such as {@code gist}
     */
    public ExclusionBuilder using(String method) {
        window.require();
        this.method = Arguments.name(method, "access method");
        return this;
    }

    /**
     * Compares a column of two rows.
     *
     * @param column the column
     * @param operator such as {@code =} or {@code &&}
     */
    public ExclusionBuilder with(String column, String operator) {
        return with(IndexPart.part(column), operator);
    }

    /**
     * Compares an expression of two rows.
     *
     * @param part {@code expression("tstzrange(begins, ends)")}, or a column with its operator class or collation
     * @param operator such as {@code =} or {@code &&}
     */
    public ExclusionBuilder with(IndexPart part, String operator) {
        window.require();
        elements.add(new Element(part, operator));
        return this;
    }

    /**
     * Binds only some rows.
     *
     * @param predicate in SQL, such as {@code not cancelled}
     */
    public ExclusionBuilder where(String predicate) {
        window.require();
        this.predicate = Arguments.name(predicate, "predicate");
        return this;
    }

    /** The check may be put off to the end of a transaction. */
    public ExclusionBuilder deferrable() {
        return deferrable(true);
    }

    /**
     * Whether the check may be put off to the end of a transaction.
     *
     * @param allowed whether it may
     */
    public ExclusionBuilder deferrable(boolean allowed) {
        window.require();
        deferrable = allowed;
        return this;
    }

    /** A deferrable check is made at once unless put off. */
    public ExclusionBuilder initiallyImmediate() {
        return initiallyImmediate(true);
    }

    /**
     * Whether a deferrable check is made at once unless put off.
     *
     * @param immediate false puts it off to the end of the transaction
     */
    public ExclusionBuilder initiallyImmediate(boolean immediate) {
        window.require();
        initiallyImmediate = immediate;
        return this;
    }

    @Override
    public List<SchemaChange> changes() {
        var timing = new ExclusionDefinition.Timing(deferrable, initiallyImmediate);
        return List.of(new AddExclusion(table, new ExclusionDefinition(name, method, elements, predicate, timing)));
    }
}
