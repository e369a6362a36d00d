package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.ForeignKeyText;
import io.guruorm.schema.DropForeignKey;
import io.guruorm.schema.ForeignAction;
import io.guruorm.schema.ForeignKeyDefinition;
import io.guruorm.schema.ValidateConstraint;
import org.jspecify.annotations.Nullable;

/** Writes foreign keys. Present rows can be left unchecked, and checked later. */
final class SqlServerForeignKeys {

    private final SqlServerNames names;

    SqlServerForeignKeys(SqlServerNames names) {
        this.names = names;
    }

    String add(String table, ForeignKeyDefinition key) {
        var timing = key.timing();
        if (timing.deferrable() != null) {
            throw Refusal.of("deferrable() on a foreign key", "It checks at once: leave it out.");
        }
        if (key.lock() != null) {
            throw Refusal.of("lock(...) on a foreign key", "It belongs to MySQL and MariaDB: leave it out.");
        }
        var sql = new ForeignKeyDefinition(
                key.columns(),
                key.name(),
                key.references(),
                key.table(),
                action(key.onDelete()),
                action(key.onUpdate()),
                timing,
                null);
        return "alter table " + names.table(table) + (timing.notValid() ? " with nocheck" : "") + " add "
                + ForeignKeyText.of(table, sql, names.table(key.table()), names.shared());
    }

    /** Its {@code no action} is what others call {@code restrict}: it checks at once. */
    private static @Nullable ForeignAction action(@Nullable ForeignAction action) {
        return action == ForeignAction.RESTRICT ? ForeignAction.NO_ACTION : action;
    }

    String drop(DropForeignKey change) {
        return "alter table " + names.table(change.table()) + " drop constraint "
                + (change.ifExists() ? "if exists " : "")
                + names.one(names.shared().foreign(change.table(), change.key()));
    }

    String validate(ValidateConstraint change) {
        return "alter table " + names.table(change.table()) + " with check check constraint "
                + names.one(names.shared().foreign(change.table(), change.constraint()));
    }
}
