import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Messages to users. */
public final class NotificationsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/notifications.json");
    }

    @Override
    protected String table() {
        return "notifications";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
    }
}
