import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import java.util.List;

/** Messages to users in the app, by mail and by text message. */
public final class M2025_11_29_145332_create_notifications_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("notifications", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.foreignUuid("user_id").constrained().cascadeOnDelete();
            table.string("type", 60);
            table.enumOf("channel", List.of("push", "email", "sms"));
            table.string("title");
            table.text("body").nullable();
            table.jsonb("data").nullable();
            table.timestampTz("read_at").nullable();
            table.timestampTz("created_at").useCurrent();

            table.index(List.of("user_id", "read_at"));
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("notifications");
    }
}
