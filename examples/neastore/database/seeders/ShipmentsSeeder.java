import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Parcels; the weight is a whole number in one document. */
public final class ShipmentsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/shipments.json");
    }

    @Override
    protected String table() {
        return "shipments";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
    }
}
