import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;

/** The tree of categories, up to four levels deep. */
public final class M2025_11_29_145259_create_categories_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("categories", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            // In the export a child may stand before its parent: the reference is looked at when the seeder commits.
            table.foreignUuid("parent_id")
                    .nullable()
                    .constrained("categories")
                    .restrictOnDelete()
                    .deferrable()
                    .initiallyImmediate(false);
            table.string("name", 160);
            table.string("slug", 160).unique();
            table.smallInteger("level").defaultTo(0);
            table.text("path").comment("Names from the root, for people");
            table.jsonb("ancestors").defaultTo("[]").comment("Ids from the root, without the category itself");
            table.string("icon", 16).nullable();
            table.jsonb("translations").nullable();
            table.text("description").nullable();
            table.jsonb("image").nullable();
            table.jsonb("attributes").defaultTo("[]").comment("Filters that the category's products offer");
            table.decimal("commission_rate", 5, 4).nullable();
            table.booleanOf("is_active").defaultTo(true);
            table.integer("sort_order").defaultTo(0);
            table.jsonb("seo").nullable();
            table.unsignedInteger("product_count").defaultTo(0);
            table.timestampsTz();
            table.softDeletesTz();

            table.index(List.of("parent_id", "sort_order"));
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("categories");
    }
}
