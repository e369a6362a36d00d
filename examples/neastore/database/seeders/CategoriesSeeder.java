import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import java.nio.file.Path;

/** The tree. Some children stand in the file before their parents. */
public final class CategoriesSeeder extends ExportSeeder {
    @Override
    protected Path file() {
        return Path.of("export/categories.json");
    }

    @Override
    protected String table() {
        return "categories";
    }

    @Override
    protected void map(ExportMapping map) {
        map.key("_id").to("id");
    }
}
