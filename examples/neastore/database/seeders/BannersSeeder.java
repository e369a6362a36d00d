import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Banners. */
public final class BannersSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/banners.json");
    }

    @Override
    protected String table() {
        return "banners";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
        map.key("linkUrl").to("link_url");
        map.key("category").to("category_id");
        map.key("brand").to("brand_id");
        map.key("createdBy").to("created_by");
        map.key("startsAt").to("starts_at");
        map.key("endsAt").to("ends_at");
        map.key("sortOrder").to("sort_order");
        map.key("isActive").to("is_active");
        map.key("createdAt").to("created_at");
        map.key("updatedAt").to("updated_at");
        map.skip("__v");
    }
}
