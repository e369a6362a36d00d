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
        family.requireChecks();
        return "constraint " + names.identifiers().one(name) + " check (" + expression + ")";
    }

    /** The own check of a column as a line of its table, after a separator; nothing where it has none. */
    String own(String separator, String table, MysqlFamilyColumn column) {
        String check = column.check();
        return check == null ? "" : separator + line(name(table, column), check);
    }

    /**
     * What drops the own check of a column, where it is there: SQL text where the server takes {@code if exists}, else text
     * that is only to be sent if it is.
     */
    String ownDrop(String table, MysqlFamilyColumn column) {
        return ", " + family.dropCheck() + (family.dropsIfExists() ? "if exists " : "")
                + names.identifiers().one(name(table, column));
    }

    /** What follows {@code alter table …}. */
    String drop(DropCheck change) {
        family.requireChecks();
        if (change.ifExists() && !family.dropsIfExists()) {
            throw family.refusal(
                    "ifExists() for a check to drop", "Ask information_schema.table_constraints for it first.");
        }
        return family.dropCheck()
                + (change.ifExists() ? "if exists " : "")
                + names.identifiers().one(names.check(change.table(), change.check()));
    }

    /** What the own check of a column is called, without quotes. */
    String name(String table, MysqlFamilyColumn column) {
        return names.check(table, Reference.on(List.of(column.name())));
    }

    RuntimeException refusedExclusion(String name) {
        return family.refusal(
                "exclude(\"" + name + "\")", "Use unique(...), or a trigger that looks for the other row.");
    }
}
