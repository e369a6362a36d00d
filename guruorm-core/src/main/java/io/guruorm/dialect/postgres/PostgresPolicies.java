package io.guruorm.dialect.postgres;

import io.guruorm.schema.PolicyDefinition;
import io.guruorm.schema.RowSecurityChange;
import io.guruorm.schema.RowSecurityChange.CreatePolicy;
import io.guruorm.schema.RowSecurityChange.DropPolicy;
import io.guruorm.schema.RowSecurityChange.SetRowSecurity;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes row security and its policies. */
final class PostgresPolicies implements RowSecurityChange.Visitor<List<Sql>> {

    /** What stands for roles, and can be the name of none. */
    private static final Set<String> KEYWORDS = Set.of("public", "current_user", "session_user", "current_role");

    private final PostgresNames names;

    PostgresPolicies(PostgresNames names) {
        this.names = names;
    }

    @Override
    public List<Sql> setRowSecurity(SetRowSecurity change) {
        var mode =
                switch (change.mode()) {
                    case ENABLE -> "enable";
                    case DISABLE -> "disable";
                    case FORCE -> "force";
                    case NO_FORCE -> "no force";
                };
        return List.of(ddl("alter table " + names.table(change.table()) + " " + mode + " row level security", change));
    }

    @Override
    public List<Sql> createPolicy(CreatePolicy change) {
        var policy = change.policy();
        return List.of(ddl(
                "create policy " + names.one(policy.name()) + " on " + names.table(change.table())
                        + (policy.restrictive() ? " as restrictive" : "") + " for "
                        + policy.command().keyword() + roles(policy)
                        + (policy.using() == null ? "" : " using (" + policy.using() + ")")
                        + (policy.check() == null ? "" : " with check (" + policy.check() + ")"),
                change));
    }

    @Override
    public List<Sql> dropPolicy(DropPolicy change) {
        return List.of(ddl(
                "drop policy " + (change.ifExists() ? "if exists " : "") + names.one(change.name()) + " on "
                        + names.table(change.table()),
                change));
    }

    private String roles(PolicyDefinition policy) {
        return policy.roles().isEmpty()
                ? ""
                : policy.roles().stream()
                        .map(role -> KEYWORDS.contains(role) ? role : names.one(role))
                        .collect(Collectors.joining(", ", " to ", ""));
    }

    private static Sql ddl(String text, RowSecurityChange change) {
        return Ddl.of(text, TableNames.of(change.table()));
    }
}
