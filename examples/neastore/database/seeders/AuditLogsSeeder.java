import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** The log of changes. `request_id` is a UUID in binary form. */
public final class AuditLogsSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/audit_logs.json");
    }

    @Override
    protected String table() {
        return "audit_logs";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
    }
}
