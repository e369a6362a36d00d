import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;

/** Pictures on the front pages. */
public final class M2025_11_29_145341_create_banners_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("banners", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.string("title", 160);
            table.string("subtitle").nullable();
            table.jsonb("image");
            table.string("link_url").nullable();
            table.enumOf("placement", List.of("home_hero", "home_strip", "category_top"));
            table.foreignUuid("category_id").nullable().index().constrained().nullOnDelete();
            table.foreignUuid("brand_id").nullable().index().constrained().nullOnDelete();
            table.foreignUuid("created_by")
                    .nullable()
                    .index()
                    .constrained("users")
                    .nullOnDelete();
            table.timestampTz("starts_at").nullable();
            table.timestampTz("ends_at").nullable();
            table.integer("sort_order").defaultTo(0);
            table.booleanOf("is_active").defaultTo(true);
            table.timestampsTz();

            table.index(List.of("placement", "is_active", "sort_order"));
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("banners");
    }
}
