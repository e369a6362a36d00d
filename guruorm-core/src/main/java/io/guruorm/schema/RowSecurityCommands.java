package io.guruorm.schema;

import io.guruorm.schema.RowSecurityChange.DropPolicy;
import io.guruorm.schema.RowSecurityChange.Mode;
import io.guruorm.schema.RowSecurityChange.SetRowSecurity;

/** Words that say which rows of a table are shown to whom, in {@code table(...)}; PostgreSQL. */
public sealed interface RowSecurityCommands permits Blueprint {

    /** The table's name. */
    String name();

    /** Takes a change of the table's row security. */
    void addRowSecurity(RowSecurityChange change);

    /**
     * Adds a policy. Policies count once {@link #enableRowSecurity()} was said.
     *
     * @param name its name, in the table
     */
    PolicyBuilder policy(String name);

    /** Policies count, for all but the table's owner: a row is shown if one lets it. */
    default void enableRowSecurity() {
        addRowSecurity(new SetRowSecurity(name(), Mode.ENABLE));
    }

    /** Policies count for nobody. */
    default void disableRowSecurity() {
        addRowSecurity(new SetRowSecurity(name(), Mode.DISABLE));
    }

    /** Where policies count, they count for the table's owner too. */
    default void forceRowSecurity() {
        addRowSecurity(new SetRowSecurity(name(), Mode.FORCE));
    }

    /** Policies no longer count for the table's owner. */
    default void noForceRowSecurity() {
        addRowSecurity(new SetRowSecurity(name(), Mode.NO_FORCE));
    }

    /** Takes a policy away. */
    default void dropPolicy(String name) {
        addRowSecurity(new DropPolicy(name(), Arguments.name(name, "policy"), false));
    }

    /** Takes a policy away, if there is one. */
    default void dropPolicyIfExists(String name) {
        addRowSecurity(new DropPolicy(name(), Arguments.name(name, "policy"), true));
    }
}
