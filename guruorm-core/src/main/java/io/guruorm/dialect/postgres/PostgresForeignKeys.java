package io.guruorm.dialect.postgres;

import io.guruorm.dialect.ForeignKeyText;
import io.guruorm.schema.DropForeignKey;
import io.guruorm.schema.ForeignKeyDefinition;
import io.guruorm.schema.ValidateConstraint;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;

/** Writes foreign keys. */
final class PostgresForeignKeys {

    private final PostgresNames names;

    PostgresForeignKeys(PostgresNames names) {
        this.names = names;
    }

    Sql add(String table, ForeignKeyDefinition key) {
        if (key.lock() != null) {
            throw Refusal.of("lock(...) on a foreign key", "Use notValid() and validateForeign(...) for a short lock.");
        }
        var text = "alter table " + names.table(table) + " add "
                + ForeignKeyText.of(table, key, names.table(key.table()), names.shared())
                + (key.timing().notValid() ? " not valid" : "");
        return Ddl.of(text, TableNames.of(table, key.table()));
    }

    Sql drop(DropForeignKey change) {
        return alter(
                change.table(),
                "drop constraint " + (change.ifExists() ? "if exists " : "")
                        + names.one(names.foreign(change.table(), change.key())));
    }

    Sql validate(ValidateConstraint change) {
        return alter(
                change.table(), "validate constraint " + names.one(names.foreign(change.table(), change.constraint())));
    }

    private Sql alter(String table, String action) {
        return Ddl.of("alter table " + names.table(table) + " " + action, TableNames.of(table));
    }
}
