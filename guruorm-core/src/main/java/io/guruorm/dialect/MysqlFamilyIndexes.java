package io.guruorm.dialect;

import io.guruorm.schema.DropIndex;
import io.guruorm.schema.ForeignAction;
import io.guruorm.schema.ForeignKeyDefinition;
import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.LockMode;
import org.jspecify.annotations.Nullable;

/** Writes keys and indexes as they stand in {@code create table} and behind {@code add}. */
final class MysqlFamilyIndexes {

    /** What every primary key is called. */
    static final String PRIMARY = "PRIMARY";

    private final MysqlFamily family;
    private final ConstraintNames names;
    private final MysqlFamilyIndexParts parts;
    private final LiteralWriter literals;

    MysqlFamilyIndexes(MysqlFamily family, ConstraintNames names, LiteralWriter literals) {
        this.family = family;
        this.names = names;
        this.parts = new MysqlFamilyIndexParts(family, names.identifiers());
        this.literals = literals;
    }

    /** {@code unique `name` (`a`)} and the like. */
    String write(String table, IndexDefinition index) {
        var options = MysqlFamilyIndexOptions.read(family, index);
        var using = options.using();
        String comment = options.comment();
        return line(table, index, using) + (comment == null ? "" : " comment " + literals.string(comment));
    }

    private String line(String table, IndexDefinition index, String using) {
        return switch (index.kind()) {
            case PRIMARY -> primary(index, using);
            case UNIQUE -> named("unique", table, index, using);
            case INDEX -> named("index", table, index, using);
            case FULL_TEXT -> named("fulltext", table, index, using);
            case SPATIAL -> named("spatial index", table, index, using);
            case VECTOR -> vector(table, index);
        };
    }

    private String primary(IndexDefinition index, String using) {
        refuseName(index.name());
        return "primary key" + using + " " + parts.write(index);
    }

    private void refuseName(@Nullable String name) {
        if (name != null && !name.equals(PRIMARY)) {
            throw family.refusal(
                    "name \"" + name + "\" of a primary key", "It is always called PRIMARY: leave the name out.");
        }
    }

    private String vector(String table, IndexDefinition index) {
        family.requireVectorIndexes();
        return named("vector index", table, index, "") + " distance=cosine";
    }

    private String named(String words, String table, IndexDefinition index, String using) {
        var name = names.identifiers().one(names.index(table, index.kind(), index.reference()));
        return words + " " + name + using + " " + parts.write(index);
    }

    /** What others may do while it is added, or null. */
    @Nullable
    LockMode lock(IndexDefinition index) {
        LockMode lock = MysqlFamilyIndexOptions.read(family, index).lock();
        if (lock == LockMode.NONE && index.parts().stream().anyMatch(part -> part.column() == null)) {
            throw family.refusal(
                    "online() or lock(\"none\") on an index with expression(...)",
                    "Say lock(\"shared\"), or add a computed column with virtualAs(...), and the index on it.");
        }
        return lock;
    }

    /** What follows {@code alter table …}. */
    String drop(DropIndex change) {
        var ifExists = ifExists(change.ifExists(), "a key or index");
        if (change.kind() == IndexKind.PRIMARY) {
            refuseName(change.index().name());
            return change.ifExists() ? "drop constraint if exists `" + PRIMARY + "`" : "drop primary key";
        }
        return "drop index " + ifExists
                + names.identifiers().one(names.index(change.table(), change.kind(), change.index()))
                + (change.online() ? ", lock=none" : "");
    }

    /**
     * {@code if exists }, or nothing.
     *
     * @param said whether it was said
     * @param what of what
     */
    String ifExists(boolean said, String what) {
        if (said && !family.dropsIfExists()) {
            throw family.refusal(
                    "ifExists() for " + what + " to drop", "Ask for it first, such as by schema.hasIndex(...).");
        }
        return said ? "if exists " : "";
    }

    /** Refuses what the server takes and then forgets. */
    void check(ForeignKeyDefinition key) {
        if (key.onDelete() == ForeignAction.SET_DEFAULT || key.onUpdate() == ForeignAction.SET_DEFAULT) {
            throw family.refusal("set default on a foreign key", "Use nullOnDelete(), or a trigger.");
        }
        if (key.timing().deferrable() != null) {
            throw family.refusal("deferrable() on a foreign key", "It checks at once: leave it out.");
        }
        if (key.timing().notValid()) {
            throw family.refusal("notValid() on a foreign key", "Leave it out.");
        }
    }
}
