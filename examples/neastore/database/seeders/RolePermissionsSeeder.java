import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Which role holds which permission. */
public final class RolePermissionsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/role_permissions.json");
    }

    @Override
    protected String table() {
        return "role_permissions";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
        map.skip("__v");
    }
}
