package io.guruorm.dialect;

import io.guruorm.schema.CheckDefinition;
import io.guruorm.schema.DropCheck;
import io.guruorm.schema.Reference;
import java.util.List;

/**
 * Writes checks. That of a column is one of the table under a name that tells the column, so that it can be dropped, and
 * stays when the column changes.
 *
 * @param family whose
 * @param names how they are called
 */
record MysqlFamilyChecks(MysqlFamily family, ConstraintNames names) {

    /** {@code constraint `name` check (…)}. */
    String line(CheckDefinition check) {
        if (check.notValid()) {
            throw family.refusal("notValid() on a check", "Leave it out.");
        }
        return line(check.name(), check.expression());
    }

    private String line(String name, String expression) {
        return "constraint " + names.identifiers().one(name) + " check (" + expression + ")";
    }

    /** The own check of a column as a line of its table, after a separator; nothing where it has none. */
    String own(String separator, String table, MysqlFamilyColumn column) {
        String check = column.check();
        return check == null ? "" : separator + line(name(table, column), check);
    }

    /** What follows {@code alter table … modify column …} where the own check of the column becomes another. */
    String replaced(String table, MysqlFamilyColumn column) {
        return ", drop constraint if exists " + names.identifiers().one(name(table, column))
                + own(", add ", table, column);
    }

    /** What follows {@code alter table …}. */
    String drop(DropCheck change) {
        return "drop constraint " + (change.ifExists() ? "if exists " : "")
                + names.identifiers().one(names.check(change.table(), change.check()));
    }

    private String name(String table, MysqlFamilyColumn column) {
        return names.check(table, Reference.on(List.of(column.name())));
    }

    RuntimeException refusedExclusion(String name) {
        return family.refusal(
                "exclude(\"" + name + "\")", "Use unique(...), or a trigger that looks for the other row.");
    }
}
