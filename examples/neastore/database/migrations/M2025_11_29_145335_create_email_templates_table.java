import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;

/** Texts of the messages that the shop sends, one for each occasion and language. */
public final class M2025_11_29_145335_create_email_templates_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("email_templates", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.string("slug", 80);
            table.string("locale", 10).defaultTo("en");
            table.string("name", 120);
            table.string("subject");
            table.text("html_body").nullable();
            table.text("text_body").comment("Far longer than 255 characters");
            table.jsonb("variables").defaultTo("[]");
            table.string("bcc").nullable();
            table.integer("version").defaultTo(1);
            table.booleanOf("is_active").defaultTo(true);
            table.timestampTz("last_sent_at").nullable();
            table.timestampsTz();

            table.unique(List.of("slug", "locale"));
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("email_templates");
    }
}
