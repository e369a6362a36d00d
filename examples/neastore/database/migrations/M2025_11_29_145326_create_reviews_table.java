import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;

/** What customers say about products: one review for each product and customer. */
public final class M2025_11_29_145326_create_reviews_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("reviews", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.foreignUuid("user_id").constrained().cascadeOnDelete();
            table.foreignUuid("product_id").index().constrained().cascadeOnDelete();
            table.foreignUuid("order_id").nullable().index().constrained().nullOnDelete();
            table.unsignedSmallInteger("rating");
            table.string("title", 160).nullable();
            table.text("body");
            table.jsonb("photos").defaultTo("[]");
            table.unsignedInteger("helpful_count").defaultTo(0);
            table.booleanOf("is_verified").defaultTo(false);
            table.enumOf("status", List.of("pending", "published", "rejected")).defaultTo("pending");
            table.jsonb("reply").nullable();
            table.jsonb("moderation").nullable();
            table.timestampsTz();

            table.unique(List.of("user_id", "product_id"));
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("reviews");
    }
}
