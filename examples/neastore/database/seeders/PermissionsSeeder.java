import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Five actions on each of eleven modules. */
public final class PermissionsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/permissions.json");
    }

    @Override
    protected String table() {
        return "permissions";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
    }
}
