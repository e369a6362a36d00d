import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;

/** Who may do what: the names under which permissions are handed out. */
public final class M2025_11_29_145241_create_roles_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("roles", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.string("name", 64).unique();
            table.string("display_name", 120);
            table.text("description").nullable();
            table.smallInteger("level").defaultTo(0);
            table.booleanOf("is_system").defaultTo(false).comment("Cannot be removed in the back office");
            table.booleanOf("grants_all").defaultTo(false).comment("Holds every permission, also later ones");
            table.timestampsTz();
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("roles");
    }
}
