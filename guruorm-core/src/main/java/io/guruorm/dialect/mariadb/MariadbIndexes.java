package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.ConstraintNames;
import io.guruorm.dialect.LiteralWriter;
import io.guruorm.schema.DropIndex;
import io.guruorm.schema.ForeignAction;
import io.guruorm.schema.ForeignKeyDefinition;
import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.LockMode;
import org.jspecify.annotations.Nullable;

/** Writes keys and indexes as they stand in {@code create table} and behind {@code add}. */
final class MariadbIndexes {

    /** What every primary key is called. */
    static final String PRIMARY = "PRIMARY";

    private final MariadbVersion version;
    private final ConstraintNames names;
    private final MariadbIndexParts parts;
    private final LiteralWriter literals;

    MariadbIndexes(MariadbVersion version, ConstraintNames names, LiteralWriter literals) {
        this.version = version;
        this.names = names;
        this.parts = new MariadbIndexParts(names.identifiers());
        this.literals = literals;
    }

    /** {@code unique `name` (`a`)} and the like. */
    String write(String table, IndexDefinition index) {
        var options = MariadbIndexOptions.read(index);
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

    private static void refuseName(@Nullable String name) {
        if (name != null && !name.equals(PRIMARY)) {
            throw Refusal.of(
                    "name \"" + name + "\" of a primary key", "It is always called PRIMARY: leave the name out.");
        }
    }

    private String vector(String table, IndexDefinition index) {
        version.requireVectors("vector index");
        return named("vector index", table, index, "") + " distance=cosine";
    }

    private String named(String words, String table, IndexDefinition index, String using) {
        var name = names.identifiers().one(names.index(table, index.kind(), index.reference()));
        return words + " " + name + using + " " + parts.write(index);
    }

    /** What others may do while it is added, or null. */
    static @Nullable LockMode lock(IndexDefinition index) {
        return MariadbIndexOptions.read(index).lock();
    }

    /** What follows {@code alter table …}. */
    String drop(DropIndex change) {
        var ifExists = change.ifExists() ? "if exists " : "";
        if (change.kind() == IndexKind.PRIMARY) {
            refuseName(change.index().name());
            return change.ifExists() ? "drop constraint if exists `" + PRIMARY + "`" : "drop primary key";
        }
        return "drop index " + ifExists
                + names.identifiers().one(names.index(change.table(), change.kind(), change.index()))
                + (change.online() ? ", lock=none" : "");
    }

    /** Refuses what MariaDB takes and then forgets. */
    static void check(ForeignKeyDefinition key) {
        if (key.onDelete() == ForeignAction.SET_DEFAULT || key.onUpdate() == ForeignAction.SET_DEFAULT) {
            throw Refusal.of("set default on a foreign key", "Use nullOnDelete(), or a trigger.");
        }
        if (key.timing().deferrable() != null) {
            throw Refusal.of("deferrable() on a foreign key", "It checks at once: leave it out.");
        }
        if (key.timing().notValid()) {
            throw Refusal.of("notValid() on a foreign key", "Leave it out.");
        }
    }
}
