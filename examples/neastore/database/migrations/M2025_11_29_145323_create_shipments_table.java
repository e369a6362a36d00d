import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;

/** Parcels on their way. */
public final class M2025_11_29_145323_create_shipments_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("shipments", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.foreignUuid("order_id").index().constrained().cascadeOnDelete();
            table.string("carrier", 80);
            table.string("tracking_number", 64).nullable().unique();
            table.enumOf("status", List.of("packed", "in_transit", "delivered", "returned"))
                    .defaultTo("packed");
            table.jsonb("packages").defaultTo("[]");
            table.jsonb("events").defaultTo("[]");
            table.decimal("weight_kg", 8, 3).nullable();
            table.decimal("cod_amount", 12, 2).nullable();
            table.timestampTz("shipped_at").nullable();
            table.timestampTz("delivered_at").nullable();
            table.timestampsTz();
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("shipments");
    }
}
