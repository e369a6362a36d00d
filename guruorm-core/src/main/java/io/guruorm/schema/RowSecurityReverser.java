package io.guruorm.schema;

import java.util.List;

/** Says what undoes one change of a table's row security. */
final class RowSecurityReverser implements RowSecurityChange.Visitor<Reversal> {

    private final List<SchemaChange> before;

    RowSecurityReverser(List<SchemaChange> before) {
        this.before = before;
    }

    /** Policies do not count for a new table; of an older one it is not known. */
    @Override
    public Reversal setRowSecurity(RowSecurityChange.SetRowSecurity change) {
        boolean made = before.stream()
                .anyMatch(one -> one instanceof CreateTable created
                        && created.table().name().equals(change.table()));
        return made
                ? Reversal.by(new RowSecurityChange.SetRowSecurity(
                        change.table(), change.mode().opposite()))
                : untold(change, "how it was before");
    }

    @Override
    public Reversal createPolicy(RowSecurityChange.CreatePolicy change) {
        return Reversal.by(
                new RowSecurityChange.DropPolicy(change.table(), change.policy().name(), false));
    }

    @Override
    public Reversal dropPolicy(RowSecurityChange.DropPolicy change) {
        return untold(change, "what the policy was");
    }

    private static Reversal untold(RowSecurityChange change, String what) {
        return Reversal.impossible(change.call() + " of table \"" + change.table() + "\" does not say " + what);
    }
}
