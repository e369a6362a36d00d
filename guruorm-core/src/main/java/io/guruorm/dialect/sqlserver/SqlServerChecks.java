package io.guruorm.dialect.sqlserver;

import io.guruorm.schema.AddCheck;
import io.guruorm.schema.CheckDefinition;
import io.guruorm.schema.DropCheck;

/**
 * Writes checks. Present rows can be left unchecked, and checked later.
 *
 * @param names how they are called
 */
record SqlServerChecks(SqlServerNames names) {

    /** {@code constraint [name] check (…)}. */
    String line(CheckDefinition check) {
        return "constraint " + names.one(check.name()) + " check (" + check.expression() + ")";
    }

    String add(AddCheck change) {
        return "alter table " + names.table(change.table())
                + (change.check().notValid() ? " with nocheck add " : " add ") + line(change.check());
    }

    String drop(DropCheck change) {
        return "alter table " + names.table(change.table()) + " drop constraint "
                + (change.ifExists() ? "if exists " : "")
                + names.one(names.shared().check(change.table(), change.check()));
    }

    static RuntimeException refusedExclusion(String name) {
        return Refusal.of("exclude(\"" + name + "\")", "Use unique(...), or a trigger that looks for the other row.");
    }
}
