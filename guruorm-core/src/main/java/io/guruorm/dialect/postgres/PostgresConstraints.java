package io.guruorm.dialect.postgres;

import io.guruorm.dialect.ConstraintTiming;
import io.guruorm.schema.AddCheck;
import io.guruorm.schema.CheckDefinition;
import io.guruorm.schema.DropCheck;
import io.guruorm.schema.DropExclusion;
import io.guruorm.schema.ExclusionDefinition;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.stream.Collectors;

/** Writes checks and exclusions. */
final class PostgresConstraints {

    private final PostgresNames names;
    private final PostgresIndexParts parts;

    PostgresConstraints(PostgresNames names) {
        this.names = names;
        this.parts = new PostgresIndexParts(names);
    }

    /** {@code constraint "name" check (…)}. */
    String line(CheckDefinition check) {
        return "constraint " + names.one(check.name()) + " check (" + check.expression() + ")";
    }

    Sql add(AddCheck change) {
        var check = change.check();
        return alter(change.table(), "add " + line(check) + (check.notValid() ? " not valid" : ""));
    }

    Sql drop(DropCheck change) {
        return drop(change.table(), names.check(change.table(), change.check()), change.ifExists());
    }

    Sql add(String table, ExclusionDefinition exclusion) {
        var elements = exclusion.elements().stream()
                .map(element -> parts.write(element.part()) + " with " + element.operator())
                .collect(Collectors.joining(", ", "(", ")"));
        String predicate = exclusion.predicate();
        return alter(
                table,
                "add constraint " + names.one(exclusion.name()) + " exclude"
                        + PostgresIndexParts.using(exclusion.method()) + elements
                        + (predicate == null ? "" : " where (" + predicate + ")")
                        + ConstraintTiming.words(
                                exclusion.timing().deferrable(),
                                exclusion.timing().initiallyImmediate()));
    }

    Sql drop(DropExclusion change) {
        return drop(change.table(), change.name(), change.ifExists());
    }

    private Sql drop(String table, String name, boolean ifExists) {
        return alter(table, "drop constraint " + (ifExists ? "if exists " : "") + names.one(name));
    }

    private Sql alter(String table, String action) {
        return Ddl.of("alter table " + names.table(table) + " " + action, TableNames.of(table));
    }
}
