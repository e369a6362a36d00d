package io.guruorm.schema;

/** Plays one change of a view over a snapshot. */
final class ViewPlayer implements ViewChange.Visitor<SchemaSnapshot> {

    private final SchemaSnapshot before;

    ViewPlayer(SchemaSnapshot before) {
        this.before = before;
    }

    @Override
    public SchemaSnapshot createView(ViewChange.CreateView change) {
        return before.withView(change.name(), true);
    }

    @Override
    public SchemaSnapshot dropView(ViewChange.DropView change) {
        return before.withView(change.name(), false);
    }

    @Override
    public SchemaSnapshot createMaterializedView(ViewChange.CreateMaterializedView change) {
        return before.withView(change.name(), true);
    }

    @Override
    public SchemaSnapshot refreshMaterializedView(ViewChange.RefreshMaterializedView change) {
        return before;
    }

    @Override
    public SchemaSnapshot dropMaterializedView(ViewChange.DropMaterializedView change) {
        return before.withView(change.name(), false);
    }
}
