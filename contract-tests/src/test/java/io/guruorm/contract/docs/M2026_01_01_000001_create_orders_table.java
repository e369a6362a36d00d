package io.guruorm.contract.docs;

import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;

/** The migration that the README shows. */
// tag::migration
public final class M2026_01_01_000001_create_orders_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("orders", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.foreignUuid("user_id").constrained().cascadeOnDelete();
            table.string("razorpay_order_id").nullable().unique();
            table.jsonb("address");
            table.decimal("total", 12, 2);
            table.timestamps();
            table.softDeletes();
        });
    }

    @Override
    public void down(Schema schema) {
        schema.drop("orders");
    }
}
// end::migration
