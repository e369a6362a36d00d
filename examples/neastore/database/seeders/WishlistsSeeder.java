import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Who wishes for what. */
public final class WishlistsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/wishlists.json");
    }

    @Override
    protected String table() {
        return "wishlists";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
    }
}
