package io.guruorm.dialect;

import io.guruorm.schema.ForeignAction;
import io.guruorm.schema.ForeignKeyDefinition;
import org.jspecify.annotations.Nullable;

/** Writes a foreign key as the standard has it, to stand in {@code create table} or behind {@code add}. */
public final class ForeignKeyText {

    private ForeignKeyText() {}

    /**
     * {@code constraint "name" foreign key (…) references …}.
     *
     * @param table the table that refers
     * @param key the key; its lock is the dialect's to refuse, {@code not valid} its to add
     * @param parent the table referred to, as SQL
     * @param names how things are called
     */
    public static String of(String table, ForeignKeyDefinition key, String parent, ConstraintNames names) {
        var timing = key.timing();
        return "constraint " + names.identifiers().one(names.foreign(table, key.reference())) + " foreign key "
                + names.columns(key.columns())
                + " references " + parent + " " + names.columns(key.references())
                + action(" on delete ", key.onDelete())
                + action(" on update ", key.onUpdate())
                + ConstraintTiming.words(timing.deferrable(), timing.initiallyImmediate());
    }

    private static String action(String words, @Nullable ForeignAction action) {
        return action == null ? "" : words + action.keyword();
    }
}
