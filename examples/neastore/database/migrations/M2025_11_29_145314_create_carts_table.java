import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;

/** What customers and guests have not bought yet. */
public final class M2025_11_29_145314_create_carts_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("carts", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.foreignUuid("user_id").nullable().index().constrained().cascadeOnDelete();
            table.foreignUuid("coupon_id").nullable().index().constrained().nullOnDelete();
            table.string("session_id", 64).nullable().unique();
            table.jsonb("items").defaultTo("[]");
            table.charOf("currency", 3).defaultTo("INR");
            table.text("note").nullable();
            table.timestampTz("expires_at").index();
            table.timestampsTz();
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("carts");
    }
}
