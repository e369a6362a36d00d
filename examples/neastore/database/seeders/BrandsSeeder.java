import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Brands. Four were founded before 1970, so that their dates are negative. */
public final class BrandsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/brands.json");
    }

    @Override
    protected String table() {
        return "brands";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
        map.key("originCountry").to("origin_country");
        map.key("foundedAt").to("founded_on");
        map.key("isFeatured").to("is_featured");
        map.key("sortOrder").to("sort_order");
        map.key("deletedAt").to("deleted_at");
        map.key("createdAt").to("created_at");
        map.key("updatedAt").to("updated_at");
        map.skip("__v");
    }
}
