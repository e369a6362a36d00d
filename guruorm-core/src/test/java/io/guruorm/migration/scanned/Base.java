package io.guruorm.migration.scanned;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;

/** What migrations have in common is none itself. */
abstract class Base extends Migration {

    @Override
    public void up(Schema schema) {
        schema.create(getClass().getSimpleName().substring(1), table -> table.id());
    }
}
