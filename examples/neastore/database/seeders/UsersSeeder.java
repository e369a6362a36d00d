import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** Staff and customers. One refers to another who brought them to the shop. */
public final class UsersSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/users.json");
    }

    @Override
    protected String table() {
        return "users";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
        map.key("role").to("role_id");
        map.key("createdAt").to("created_at");
        map.key("updatedAt").to("updated_at");
        // Where a user came from: the keys differ from document to document.
        map.rest("extra");
        map.skip("__v");
    }
}
