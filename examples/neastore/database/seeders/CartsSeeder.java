import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Carts, one of them of a guest. */
public final class CartsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/carts.json");
    }

    @Override
    protected String table() {
        return "carts";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
        map.key("userId").to("user_id");
        map.key("sessionId").to("session_id");
        map.key("couponId").to("coupon_id");
        map.key("expiresAt").to("expires_at");
        map.key("createdAt").to("created_at");
        map.key("updatedAt").to("updated_at");
        map.skip("__v");
    }
}
