package io.guruorm.dialect.sqlserver;

import io.guruorm.schema.DropIndex;
import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import org.jspecify.annotations.Nullable;

/** Writes keys and indexes. A unique rule is an index, as the map has it: null counts there like any other value. */
final class SqlServerIndexes {

    private final SqlServerNames names;
    private final SqlServerIndexParts parts;

    SqlServerIndexes(SqlServerNames names) {
        this.names = names;
        this.parts = new SqlServerIndexParts(names);
    }

    /**
     * The statement that adds one.
     *
     * @param table the table
     * @param index what is added
     * @param named the table that constraints are named after; null where they can have no names
     */
    String add(String table, IndexDefinition index, @Nullable String named) {
        var options = SqlServerIndexOptions.read(index);
        return switch (index.kind()) {
            case PRIMARY ->
                "alter table " + names.table(table) + " add "
                        + names.primaryPrefix(index.name() == null ? named : table, index.name()) + "primary key "
                        + options.algorithm() + parts.write(index) + options.with();
            case UNIQUE -> create("unique " + options.algorithm() + "index", table, index) + options.rest(names);
            case INDEX -> create(options.algorithm() + "index", table, index) + options.rest(names);
            case SPATIAL -> create("spatial index", table, index) + options.with();
            case FULL_TEXT ->
                throw Refusal.of(
                        "full-text index", "Create its catalog and index in raw SQL, outside of a transaction.");
            case VECTOR -> throw Refusal.of("vector index", "Leave it out.");
        };
    }

    private String create(String words, String table, IndexDefinition index) {
        var name = names.one(names.index(table, index.kind(), index.reference()));
        return "create " + words + " " + name + " on " + names.table(table) + " " + parts.write(index);
    }

    /** The statement that drops one. */
    String drop(DropIndex change) {
        if (change.kind() == IndexKind.FULL_TEXT || change.kind() == IndexKind.VECTOR) {
            throw Refusal.of(
                    change.kind() == IndexKind.VECTOR ? "vector index" : "full-text index",
                    "Drop it in raw SQL, outside of a transaction.");
        }
        if (change.online()) {
            throw Refusal.of("online drop of an index", "It takes but a moment: leave it out.");
        }
        var ifExists = change.ifExists() ? "if exists " : "";
        var name = names.one(names.index(change.table(), change.kind(), change.index()));
        return change.kind() == IndexKind.PRIMARY
                ? "alter table " + names.table(change.table()) + " drop constraint " + ifExists + name
                : "drop index " + ifExists + name + " on " + names.table(change.table());
    }
}
