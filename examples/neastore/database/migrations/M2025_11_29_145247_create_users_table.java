import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;

/** Customers and staff. They sign in by a code that is sent to them: there is no password. */
public final class M2025_11_29_145247_create_users_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("users", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.foreignUuid("role_id").index().constrained().restrictOnDelete();
            table.foreignUuid("referred_by")
                    .nullable()
                    .index()
                    .constrained("users")
                    .nullOnDelete();
            table.string("first_name", 100);
            table.string("last_name", 100).nullable();
            table.string("email").unique();
            table.string("phone", 20).nullable().unique();
            table.timestampTz("email_verified_at").nullable();
            table.enumOf("status", List.of("active", "invited", "blocked"))
                    .defaultTo("active")
                    .index();
            table.jsonb("preferences").nullable().defaultTo("{}");
            table.unsignedInteger("loyalty_points").defaultTo(0);
            table.timestampTz("last_login_at").nullable();
            table.jsonb("extra").nullable().comment("What the shop kept about a user without a column of its own");
            table.timestampsTz();
            table.softDeletesTz();
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("users");
    }
}
