package io.guruorm.schema;

/** A change of which rows of a table are shown to whom. */
public sealed interface RowSecurityChange extends SchemaChange {

    /** The table, {@code schema.table} where qualified. */
    String table();

    /** The call that says it, for messages: {@code policy("own_rows")}. */
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
        return visitor.rowSecurityChange(this);
    }

    /**
     * One method for each kind of change.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        /** Whether policies count. */
        R setRowSecurity(SetRowSecurity change);

        /** A new policy. */
        R createPolicy(CreatePolicy change);

        /** A policy goes. */
        R dropPolicy(DropPolicy change);
    }

    /** Whether policies count. */
    enum Mode {
        /** For all but the owner. */
        ENABLE("enableRowSecurity()"),
        /** For nobody. */
        DISABLE("disableRowSecurity()"),
        /** For the owner too, where they count at all. */
        FORCE("forceRowSecurity()"),
        /** No longer for the owner. */
        NO_FORCE("noForceRowSecurity()");

        private final String call;

        Mode(String call) {
            this.call = call;
        }

        /** The other way. */
        Mode opposite() {
            return switch (this) {
                case ENABLE -> DISABLE;
                case DISABLE -> ENABLE;
                case FORCE -> NO_FORCE;
                case NO_FORCE -> FORCE;
            };
        }
    }

    /**
     * Whether policies count.
     *
     * @param table the table
     * @param mode for whom
     */
    record SetRowSecurity(String table, Mode mode) implements RowSecurityChange {
        @Override
        public String call() {
            return mode.call;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setRowSecurity(this);
        }
    }

    /**
     * A new policy.
     *
     * @param table the table
     * @param policy the policy
     */
    record CreatePolicy(String table, PolicyDefinition policy) implements RowSecurityChange {
        @Override
        public String call() {
            return "policy(\"" + policy.name() + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createPolicy(this);
        }
    }

    /**
     * A policy goes.
     *
     * @param table the table
     * @param name the policy
     * @param ifExists whether it is no error if there is none
     */
    record DropPolicy(String table, String name, boolean ifExists) implements RowSecurityChange {
        @Override
        public String call() {
            return (ifExists ? "dropPolicyIfExists" : "dropPolicy") + "(\"" + name + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropPolicy(this);
        }
    }
}
