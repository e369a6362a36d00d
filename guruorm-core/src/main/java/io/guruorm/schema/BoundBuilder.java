package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a partition while they are written, inside a callback. One of its four ways has to be said. */
public sealed class BoundBuilder permits PartitionBuilder {

    private final Window window;
    private final String table;
    private @Nullable List<Object> from;
    private @Nullable List<Object> to;
    private @Nullable Integer modulus;
    private @Nullable Integer remainder;
    private @Nullable PartitionBound said;

    BoundBuilder(String table) {
        this.table = Arguments.name(table, "table");
        this.window = new Window(table);
    }

    static PartitionBound of(String table, Consumer<BoundBuilder> define) {
        var builder = new BoundBuilder(table);
        builder.window().whileOpen(() -> define.accept(builder));
        return builder.bound();
    }

    final Window window() {
        return window;
    }

    /**
     * Where a range begins; the value is in it.
     *
     * @param values one for each column of the key; {@link RangeEnd#MINVALUE} for no end
     */
    public final BoundBuilder from(Object... values) {
        window.require();
        from = List.of(values);
        return this;
    }

    /**
     * Where a range ends; the value is no longer in it.
     *
     * @param values one for each column of the key; {@link RangeEnd#MAXVALUE} for no end
     */
    public final BoundBuilder to(Object... values) {
        window.require();
        to = List.of(values);
        return this;
    }

    /**
     * The values of a partition by list.
     *
     * @param values at least one; null is one too
     */
    public final BoundBuilder in(@Nullable Object... values) {
        return say(new PartitionBound.Values(Arrays.asList(values)));
    }

    /**
     * What the hash is divided by.
     *
     * @param modulus at least 1
     */
    public final BoundBuilder modulus(int modulus) {
        window.require();
        this.modulus = modulus;
        return this;
    }

    /**
     * What is left of the hash.
     *
     * @param remainder below the modulus
     */
    public final BoundBuilder remainder(int remainder) {
        window.require();
        this.remainder = remainder;
        return this;
    }

    /** It holds what no other partition holds. */
    public final BoundBuilder byDefault() {
        return say(new PartitionBound.Others());
    }

    private BoundBuilder say(PartitionBound bound) {
        window.require();
        settle(bound);
        return this;
    }

    final PartitionBound bound() {
        if (from != null || to != null) {
            range(from, to);
        }
        if (modulus != null || remainder != null) {
            remainder(modulus, remainder);
        }
        if (said == null) {
            throw new GuruException("Partition " + table + " does not say which rows it holds. Say from(...).to(...),"
                    + " in(...), modulus(...).remainder(...) or byDefault().");
        }
        return said;
    }

    private void range(@Nullable List<Object> from, @Nullable List<Object> to) {
        if (from == null || to == null) {
            throw half("from(...).to(...)");
        }
        settle(new PartitionBound.Range(from, to));
    }

    private void remainder(@Nullable Integer modulus, @Nullable Integer remainder) {
        if (modulus == null || remainder == null) {
            throw half("modulus(...).remainder(...)");
        }
        settle(new PartitionBound.Remainder(modulus, remainder));
    }

    private void settle(PartitionBound bound) {
        if (said != null) {
            throw new GuruException("Partition " + table + " says in two ways which rows it holds. Keep one.");
        }
        said = bound;
    }

    private GuruException half(String both) {
        return new GuruException("Partition " + table + " says its rows in half. Say both: " + both + ".");
    }
}
