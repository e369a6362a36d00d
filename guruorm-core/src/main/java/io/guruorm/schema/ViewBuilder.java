package io.guruorm.schema;

import io.guruorm.error.GuruException;
import io.guruorm.schema.ViewChange.CreateMaterializedView;
import io.guruorm.schema.ViewChange.CreateView;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A view while it is written, inside the callback of {@link Schema#createView} and its like. */
public final class ViewBuilder {

    private final Window window;
    private final Set<ViewOption> options = EnumSet.noneOf(ViewOption.class);
    private List<String> columns = List.of();
    private boolean filled = true;

    private ViewBuilder(String name, Consumer<ViewBuilder> define) {
        this.window = new Window(Arguments.name(name, "view"));
        window.whileOpen(() -> define.accept(this));
    }

    static CreateView view(String name, ViewQuery query, Consumer<ViewBuilder> define, boolean replacing) {
        var said = new ViewBuilder(name, define);
        if (!said.filled) {
            throw new GuruException(
                    "View " + name + " says withNoData(), but keeps no rows anyway. Leave it out, or use"
                            + " createMaterializedView(...).");
        }
        return new CreateView(name, query, said.columns, said.options, replacing);
    }

    static CreateMaterializedView materialized(String name, ViewQuery query, Consumer<ViewBuilder> define) {
        var said = new ViewBuilder(name, define);
        said.options.stream().findFirst().ifPresent(option -> {
            throw new GuruException("Materialized view " + name + " says " + option.call()
                    + ", which only a plain view can. Leave it out, or use createView(...).");
        });
        return new CreateMaterializedView(name, query, said.columns, said.filled);
    }

    private ViewBuilder say(ViewOption option, ViewOption contrary) {
        window.require();
        options.remove(contrary);
        options.add(option);
        return this;
    }

    /**
     * What its columns are called, in order.
     *
     * @param names at least one
     */
    public ViewBuilder columns(Collection<String> names) {
        window.require();
        columns = Arguments.names(names, "columns(...)");
        return this;
    }

    /** {@link #columns(Collection)}. */
    public ViewBuilder columns(String... names) {
        return columns(List.of(names));
    }

    /** Its tables are read with the rights of who asks; PostgreSQL 15, MySQL and MariaDB. */
    public ViewBuilder securityInvoker() {
        return say(ViewOption.SECURITY_INVOKER, ViewOption.SECURITY_INVOKER);
    }

    /** No condition of a query is looked at before those of the view; PostgreSQL. */
    public ViewBuilder securityBarrier() {
        return say(ViewOption.SECURITY_BARRIER, ViewOption.SECURITY_BARRIER);
    }

    /** Rows written through it have to be seen through it, and through the views below; not on SQLite. */
    public ViewBuilder withCheckOption() {
        return say(ViewOption.CHECK_OPTION, ViewOption.LOCAL_CHECK_OPTION);
    }

    /** Rows written through it have to be seen through it; PostgreSQL, MySQL and MariaDB. */
    public ViewBuilder withLocalCheckOption() {
        return say(ViewOption.LOCAL_CHECK_OPTION, ViewOption.CHECK_OPTION);
    }

    /** A materialized view is made empty, and can be read once it was refreshed. */
    public ViewBuilder withNoData() {
        window.require();
        filled = false;
        return this;
    }
}
