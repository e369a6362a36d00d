import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;

/** Codes that make an order cheaper. */
public final class M2025_11_29_145311_create_coupons_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("coupons", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.string("code", 40).unique();
            table.text("description").nullable();
            table.enumOf("type", List.of("percent", "fixed", "free_shipping"));
            table.decimal("value", 12, 2);
            table.decimal("min_order_total", 12, 2).nullable();
            table.decimal("max_discount", 12, 2).nullable();
            table.unsignedInteger("max_uses").nullable();
            table.unsignedInteger("used_count").defaultTo(0);
            table.timestampTz("starts_at").nullable();
            table.timestampTz("ends_at").nullable();
            table.jsonb("conditions").nullable();
            table.booleanOf("is_active").defaultTo(true);
            table.timestampsTz();
            table.softDeletesTz();
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("coupons");
    }
}
