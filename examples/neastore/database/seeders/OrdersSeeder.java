import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Orders. Their lines refer to products and variants inside JSON. */
public final class OrdersSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/orders.json");
    }

    @Override
    protected String table() {
        return "orders";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
        // Gift wishes, campaign and customs data.
        map.rest("extra");
    }
}
