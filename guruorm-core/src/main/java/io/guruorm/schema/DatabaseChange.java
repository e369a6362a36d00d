package io.guruorm.schema;

/** A change of which databases a server has. */
public sealed interface DatabaseChange extends SchemaChange {

    /** The database. */
    String name();

    /** The call that says it, for messages: {@code createDatabase("shop")}. */
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
        return visitor.databaseChange(this);
    }

    /**
     * One method for each kind of change.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        /** A new database. */
        R createDatabase(CreateDatabase change);

        /** A database goes. */
        R dropDatabase(DropDatabase change);
    }

    /**
     * A new database.
     *
     * @param name its name, not dotted
     */
    record CreateDatabase(String name) implements DatabaseChange {
        @Override
        public String call() {
            return "createDatabase(\"" + name + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createDatabase(this);
        }
    }

    /**
     * A database goes, if there is one.
     *
     * @param name its name, not dotted
     */
    record DropDatabase(String name) implements DatabaseChange {
        @Override
        public String call() {
            return "dropDatabaseIfExists(\"" + name + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropDatabase(this);
        }
    }
}
