import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Mail texts; `text_body` is far longer than 255 characters. */
public final class EmailTemplatesSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/email_templates.json");
    }

    @Override
    protected String table() {
        return "email_templates";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
    }
}
