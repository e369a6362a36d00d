import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Variants with their stock. */
public final class ProductVariantsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/product_variants.json");
    }

    @Override
    protected String table() {
        return "product_variants";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
        map.key("product").to("product_id");
        map.key("viewCount").to("view_count");
        map.key("isDefault").to("is_default");
        map.key("deletedAt").to("deleted_at");
        map.key("createdAt").to("created_at");
        map.key("updatedAt").to("updated_at");
        map.skip("__v");
    }
}
