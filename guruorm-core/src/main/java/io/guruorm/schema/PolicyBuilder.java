package io.guruorm.schema;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy of row security while it is written, inside a blueprint's callback. It is for all commands and everybody. */
public final class PolicyBuilder implements Step {

    private final Window window;
    private final String table;
    private final String name;
    private PolicyCommand command = PolicyCommand.ALL;
    private List<String> roles = List.of();
    private @Nullable String using;
    private @Nullable String check;
    private boolean restrictive;

    PolicyBuilder(Window window, String table, String name) {
        this.window = window;
        this.table = table;
        this.name = Arguments.name(name, "policy");
    }

    /**
     * What it is about.
     *
     * @param command all, select, insert, update or delete
     */
    public PolicyBuilder on(String command) {
        window.require();
        this.command = PolicyCommand.parse(command);
        return this;
    }

    /**
     * For whom it is.
     *
     * @param roles names of roles; {@code public}, {@code current_user}, {@code session_user} and {@code current_role} are
     *     the keywords
     */
    public PolicyBuilder to(Collection<String> roles) {
        window.require();
        this.roles = List.copyOf(roles);
        return this;
    }

    /** {@link #to(Collection)}. */
    public PolicyBuilder to(String... roles) {
        return to(List.of(roles));
    }

    /**
     * Which present rows it lets see, change or go.
     *
     * @param condition pasted as it is
     */
    public PolicyBuilder using(String condition) {
        window.require();
        using = Arguments.name(condition, "condition");
        return this;
    }

    /**
     * Which rows it lets in; those of {@code using(...)} where it is not said.
     *
     * @param condition pasted as it is
     */
    public PolicyBuilder withCheck(String condition) {
        window.require();
        check = Arguments.name(condition, "condition");
        return this;
    }

    /** It has to hold beside all others, of which one is enough. */
    public PolicyBuilder restrictive() {
        window.require();
        restrictive = true;
        return this;
    }

    @Override
    public List<SchemaChange> changes() {
        return List.of(new RowSecurityChange.CreatePolicy(
                table, new PolicyDefinition(name, command, roles, using, check, restrictive)));
    }
}
