import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Addresses. The pincode is a number in old documents and text in new ones; the column is text. */
public final class UserAddressesSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/user_addresses.json");
    }

    @Override
    protected String table() {
        return "user_addresses";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
        map.key("pincode").to("postal_code");
    }
}
