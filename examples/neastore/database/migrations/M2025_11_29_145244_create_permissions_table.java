import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;

/** One right: an action on a module. */
public final class M2025_11_29_145244_create_permissions_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("permissions", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.string("name", 120).unique();
            table.string("module", 60);
            table.string("action", 60);
            table.text("description").nullable();
            table.booleanOf("is_active").defaultTo(true);
            table.timestampsTz();

            table.unique(List.of("module", "action"));
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("permissions");
    }
}
