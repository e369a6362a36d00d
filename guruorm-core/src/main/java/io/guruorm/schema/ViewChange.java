package io.guruorm.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A change of a view, materialized or not. */
public sealed interface ViewChange extends SchemaChange {

    /** The view, {@code schema.view} where qualified. */
    String name();

    /** The call that says it, for messages: {@code createView("paid")}. */
    String call();

    /**
     * Hands this change to the method made for its kind.
     *
     * @param visitor one method for each kind of change
     * @param <R> the visitor's answer
     * @return what that method gave back
     */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.viewChange(this);
    }

    /**
     * One method for each kind of change.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        /** A new view. */
        R createView(CreateView change);

        /** A view goes. */
        R dropView(DropView change);

        /** A new view that keeps its rows. */
        R createMaterializedView(CreateMaterializedView change);

        /** A view that keeps its rows gets the present ones. */
        R refreshMaterializedView(RefreshMaterializedView change);

        /** A view that keeps its rows goes. */
        R dropMaterializedView(DropMaterializedView change);
    }

    /**
     * A new view.
     *
     * @param name {@code schema.view} where qualified
     * @param query what it shows
     * @param columns what its columns are called; empty for the names that the query gives
     * @param options what else was said
     * @param replacing whether it takes the place of one that is there
     */
    record CreateView(String name, ViewQuery query, List<String> columns, Set<ViewOption> options, boolean replacing)
            implements ViewChange {

        /** Keeps copies. */
        public CreateView {
            Arguments.name(name, "view");
            columns = List.copyOf(columns);
            options = options.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(options));
        }

        @Override
        public String call() {
            return (replacing ? "createOrReplaceView" : "createView") + "(\"" + name + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createView(this);
        }
    }

    /**
     * A view goes.
     *
     * @param name {@code schema.view} where qualified
     * @param ifExists whether it is no error if there is none
     */
    record DropView(String name, boolean ifExists) implements ViewChange {
        @Override
        public String call() {
            return (ifExists ? "dropViewIfExists" : "dropView") + "(\"" + name + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropView(this);
        }
    }

    /**
     * A new view that keeps its rows.
     *
     * @param name {@code schema.view} where qualified
     * @param query what it keeps
     * @param columns what its columns are called; empty for the names that the query gives
     * @param filled whether it gets its rows at once; else no query can read it before it is refreshed
     */
    record CreateMaterializedView(String name, ViewQuery query, List<String> columns, boolean filled)
            implements ViewChange {

        /** Keeps a copy. */
        public CreateMaterializedView {
            Arguments.name(name, "view");
            columns = List.copyOf(columns);
        }

        @Override
        public String call() {
            return "createMaterializedView(\"" + name + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createMaterializedView(this);
        }
    }

    /**
     * A view that keeps its rows gets the present ones.
     *
     * @param name {@code schema.view} where qualified
     * @param concurrently whether others may read it meanwhile
     */
    record RefreshMaterializedView(String name, boolean concurrently) implements ViewChange {
        @Override
        public String call() {
            return "refreshMaterializedView" + (concurrently ? "Concurrently" : "") + "(\"" + name + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refreshMaterializedView(this);
        }
    }

    /**
     * A view that keeps its rows goes.
     *
     * @param name {@code schema.view} where qualified
     * @param ifExists whether it is no error if there is none
     */
    record DropMaterializedView(String name, boolean ifExists) implements ViewChange {
        @Override
        public String call() {
            return "dropMaterializedView" + (ifExists ? "IfExists" : "") + "(\"" + name + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropMaterializedView(this);
        }
    }
}
