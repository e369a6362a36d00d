package io.guruorm.dialect.postgres;

import io.guruorm.schema.Blueprint;
import java.util.List;

/** Beyond Laravel: which rows are shown to whom. */
final class RowSecurityCases {

    static final List<SchemaCase> ALL = List.of(
            SchemaCase.alter(
                    "XB-4",
                    "row security",
                    RowSecurityCases::given,
                    t -> {
                        t.enableRowSecurity();
                        t.forceRowSecurity();
                        t.noForceRowSecurity();
                        t.disableRowSecurity();
                    },
                    "alter table \"t\" enable row level security",
                    "alter table \"t\" force row level security",
                    "alter table \"t\" no force row level security",
                    "alter table \"t\" disable row level security"),
            SchemaCase.alter(
                    "XB-4",
                    "policy",
                    RowSecurityCases::given,
                    t -> t.policy("own").using("owner = current_user"),
                    "create policy \"own\" on \"t\" for all using (owner = current_user)"),
            SchemaCase.alter(
                    "XB-4",
                    "policy with all words",
                    RowSecurityCases::given,
                    t -> t.policy("It's \"mine\" 🙂")
                            .on("UPDATE")
                            .to("postgres", "public", "current_user", "session_user", "current_role")
                            .using("'{}'::jsonb ? 'a' or owner = 'it''s ?'")
                            .withCheck("true")
                            .restrictive(),
                    "create policy \"It's \"\"mine\"\" 🙂\" on \"t\" as restrictive for update to \"postgres\", public,"
                            + " current_user, session_user, current_role using ('{}'::jsonb ?? 'a' or owner = 'it''s ?')"
                            + " with check (true)"),
            SchemaCase.alter(
                    "XB-4",
                    "policy for new rows",
                    RowSecurityCases::given,
                    t -> t.policy("new").on("insert").withCheck("owner is not null"),
                    "create policy \"new\" on \"t\" for insert with check (owner is not null)"),
            SchemaCase.alter(
                    "XB-4",
                    "dropPolicy",
                    RowSecurityCases::given,
                    t -> {
                        t.policy("own").on("select").using("true");
                        t.dropPolicy("own");
                        t.dropPolicyIfExists("none");
                    },
                    "create policy \"own\" on \"t\" for select using (true)",
                    "drop policy \"own\" on \"t\"",
                    "drop policy if exists \"none\" on \"t\""));

    private RowSecurityCases() {}

    private static void given(Blueprint t) {
        t.text("owner");
    }
}
