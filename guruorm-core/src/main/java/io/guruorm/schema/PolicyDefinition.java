package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy of row security as a value.
 *
 * @param name its name, in the table
 * @param command what it is about
 * @param roles for whom; {@code public} is everybody
 * @param using which present rows it lets see, change or go, in the caller's own SQL, or null
 * @param check which rows it lets in, in the caller's own SQL, or null for the same as {@code using}
 * @param restrictive whether it has to hold beside the others; else one of them is enough
 */
public record PolicyDefinition(
        String name,
        PolicyCommand command,
        List<String> roles,
        @Nullable String using,
        @Nullable String check,
        boolean restrictive) {

    /** Keeps a copy and refuses conditions that have no sense. */
    public PolicyDefinition {
        Arguments.name(name, "policy");
        roles = List.copyOf(roles);
        roles.forEach(role -> Arguments.name(role, "role"));
        boolean entersRows = command != PolicyCommand.SELECT && command != PolicyCommand.DELETE;
        refuse(using == null && check == null, name, "has no condition", "Say using(\"...\") or withCheck(\"...\").");
        refuse(
                using != null && command == PolicyCommand.INSERT,
                name,
                "says using(...), but there is no row before an insert",
                "Say withCheck(\"...\").");
        refuse(
                check != null && !entersRows,
                name,
                "says withCheck(...), but no row enters by " + command.keyword(),
                "Say using(\"...\").");
    }

    private static void refuse(boolean wrong, String name, String what, String cure) {
        if (wrong) {
            throw new GuruException("Policy \"" + name + "\" " + what + ". " + cure);
        }
    }
}
