import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Settings. A value may be a number, text, a boolean, a list or an object, and stays what it is. */
public final class SystemConfigsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/system_configs.json");
    }

    @Override
    protected String table() {
        return "system_configs";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
    }
}
