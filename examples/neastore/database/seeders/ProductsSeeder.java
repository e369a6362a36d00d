import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Products. Keys that only single products have go into one column. */
public final class ProductsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/products.json");
    }

    @Override
    protected String table() {
        return "products";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
        map.key("brand").to("brand_id");
        map.key("category").to("category_id");
        map.key("taxRate").to("tax_rate_id");
        map.key("compareAtPrice").to("compare_at_price");
        map.key("shortDescription").to("short_description");
        map.key("weightGrams").to("weight_grams");
        map.key("isPublished").to("is_published");
        map.key("publishedAt").to("published_at");
        map.key("deletedAt").to("deleted_at");
        map.key("createdAt").to("created_at");
        map.key("updatedAt").to("updated_at");
        // legacy_id, importedFrom, seo, video, maker, careInstructions.
        map.rest("extra");
        map.skip("__v");
    }
}
