import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;

/** Settings of the shop. A value may be anything that JSON can hold and keeps its type. */
public final class M2025_11_29_145338_create_system_configs_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("system_configs", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.string("key", 120).unique();
            table.jsonb("value");
            table.string("group", 60).index();
            table.text("description").nullable();
            table.booleanOf("is_public").defaultTo(false);
            table.foreignUuid("updated_by")
                    .nullable()
                    .index()
                    .constrained("users")
                    .nullOnDelete();
            table.timestampsTz();
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("system_configs");
    }
}
