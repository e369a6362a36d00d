import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;

/** Who makes the products. */
public final class M2025_11_29_145256_create_brands_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("brands", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.string("name", 120);
            table.string("slug", 120).unique();
            table.text("description").nullable();
            table.jsonb("logo").nullable();
            table.string("website").nullable();
            table.charOf("origin_country", 2).defaultTo("IN");
            table.date("founded_on").nullable();
            table.booleanOf("is_featured").defaultTo(false);
            table.integer("sort_order").defaultTo(0);
            table.timestampsTz();
            table.softDeletesTz();
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("brands");
    }
}
