import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;

/** Roles and permissions, many to many. */
public final class M2025_11_29_145250_create_role_permissions_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("role_permissions", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.foreignUuid("role_id").constrained().cascadeOnDelete();
            table.foreignUuid("permission_id").index().constrained().cascadeOnDelete();
            table.foreignUuid("granted_by")
                    .nullable()
                    .index()
                    .constrained("users")
                    .nullOnDelete();
            table.timestampTz("granted_at").useCurrent();

            table.unique(List.of("role_id", "permission_id"));
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("role_permissions");
    }
}
