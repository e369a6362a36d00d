import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;

/** What can be put in a cart: a product in one size or colour, with its stock. */
public final class M2025_11_29_145308_create_product_variants_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("product_variants", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.foreignUuid("product_id").index().constrained().cascadeOnDelete();
            table.string("sku", 80).unique();
            table.string("barcode", 32).nullable().unique();
            table.jsonb("options").defaultTo("{}");
            table.decimal("price", 12, 2).nullable().comment("Null: the price of the product");
            table.unsignedInteger("stock").defaultTo(0);
            table.unsignedInteger("reserved").defaultTo(0);
            table.unsignedBigInteger("view_count").defaultTo(0);
            table.booleanOf("is_default").defaultTo(false);
            table.timestampsTz();
            table.softDeletesTz();
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("product_variants");
    }
}
