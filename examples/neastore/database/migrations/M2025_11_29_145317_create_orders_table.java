import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;

/** Orders with their lines and the address as they were when the order was placed. */
public final class M2025_11_29_145317_create_orders_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("orders", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.string("order_number", 32).unique();
            table.foreignUuid("user_id").constrained().restrictOnDelete();
            table.foreignUuid("coupon_id").nullable().index().constrained().nullOnDelete();
            table.enumOf(
                            "status",
                            List.of("pending", "paid", "processing", "shipped", "delivered", "cancelled", "refunded"))
                    .defaultTo("pending")
                    .index();
            table.string("razorpay_order_id").nullable().unique().comment("order_ and 14 letters, not a UUID");
            table.jsonb("items");
            table.jsonb("address");
            table.jsonb("billing_address").nullable().comment("Null: the same as address");
            table.decimal("subtotal", 12, 2);
            table.decimal("discount_total", 12, 2).defaultTo(0);
            table.decimal("tax_total", 12, 2).defaultTo(0);
            table.decimal("shipping_total", 12, 2).defaultTo(0);
            table.decimal("total", 12, 2);
            table.charOf("currency", 3).defaultTo("INR");
            table.text("notes").nullable();
            table.jsonb("status_history").defaultTo("[]");
            table.timestampTz("placed_at");
            table.timestampTz("delivered_at").nullable();
            table.timestampTz("cancelled_at").nullable();
            table.string("cancel_reason").nullable();
            table.jsonb("extra").nullable().comment("Gift wishes, campaign and customs data: keys of single orders");
            table.timestampsTz();
            table.softDeletesTz();

            table.index(List.of("user_id", "placed_at"));
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("orders");
    }
}
