import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;

/** Users and the products that they wish for, many to many. */
public final class M2025_11_29_145329_create_wishlists_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("wishlists", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.foreignUuid("user_id").constrained().cascadeOnDelete();
            table.foreignUuid("product_id").index().constrained().cascadeOnDelete();
            table.string("note").nullable();
            table.decimal("notify_below", 12, 2).nullable();
            table.timestampTz("added_at").useCurrent();

            table.unique(List.of("user_id", "product_id"));
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("wishlists");
    }
}
