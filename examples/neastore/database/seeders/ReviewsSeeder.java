import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Reviews. */
public final class ReviewsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/reviews.json");
    }

    @Override
    protected String table() {
        return "reviews";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
        map.key("user").to("user_id");
        map.key("product").to("product_id");
        map.key("order").to("order_id");
        map.key("helpfulCount").to("helpful_count");
        map.key("isVerified").to("is_verified");
        map.key("createdAt").to("created_at");
        map.key("updatedAt").to("updated_at");
        map.skip("__v");
    }
}
