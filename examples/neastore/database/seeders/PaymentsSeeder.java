import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Payments; the answer of the provider stays as it came. */
public final class PaymentsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/payments.json");
    }

    @Override
    protected String table() {
        return "payments";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
    }
}
