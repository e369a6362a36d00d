import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;

/** Goods and services tax, by the day from which a rate holds. */
public final class M2025_11_29_145302_create_tax_rates_table extends Migration {
    @Override
    public void up(Schema schema) {
        schema.create("tax_rates", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.string("code", 20).unique();
            table.string("name", 80);
            table.decimal("rate", 5, 4);
            table.jsonb("hsn_prefixes").defaultTo("[]");
            table.date("effective_from");
            table.date("effective_to").nullable();
            table.booleanOf("is_active").defaultTo(true);
            table.timestampsTz();
        });
    }

    @Override
    public void down(Schema schema) {
        schema.dropIfExists("tax_rates");
    }
}
