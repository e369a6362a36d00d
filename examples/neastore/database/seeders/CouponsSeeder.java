import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Coupons. Their conditions hold ids of categories inside JSON. */
public final class CouponsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/coupons.json");
    }

    @Override
    protected String table() {
        return "coupons";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
    }
}
