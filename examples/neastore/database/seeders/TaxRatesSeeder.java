import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Tax rates. Their days are dates at midnight in the export. */
public final class TaxRatesSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/tax_rates.json");
    }

    @Override
    protected String table() {
        return "tax_rates";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
    }
}
