import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Five roles; two keys are left out where they are false. */
public final class RolesSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/roles.json");
    }

    @Override
    protected String table() {
        return "roles";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
    }
}
