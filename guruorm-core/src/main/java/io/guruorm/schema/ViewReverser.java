package io.guruorm.schema;

/** Says what undoes one change of a view. */
final class ViewReverser implements ViewChange.Visitor<Reversal> {

    @Override
    public Reversal createView(ViewChange.CreateView change) {
        return change.replacing()
                ? Reversal.impossible(change.call() + " does not say which view was there, if any")
                : Reversal.by(new ViewChange.DropView(change.name(), false));
    }

    @Override
    public Reversal dropView(ViewChange.DropView change) {
        return Reversal.impossible(change.call() + " does not say what the view was");
    }

    @Override
    public Reversal createMaterializedView(ViewChange.CreateMaterializedView change) {
        return Reversal.by(new ViewChange.DropMaterializedView(change.name(), false));
    }

    /** Its rows follow from those of the tables. */
    @Override
    public Reversal refreshMaterializedView(ViewChange.RefreshMaterializedView change) {
        return Reversal.nothing();
    }

    @Override
    public Reversal dropMaterializedView(ViewChange.DropMaterializedView change) {
        return Reversal.impossible(change.call() + " does not say what the view was");
    }
}
