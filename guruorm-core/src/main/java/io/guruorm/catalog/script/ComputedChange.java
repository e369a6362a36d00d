package io.guruorm.catalog.script;

import io.guruorm.catalog.TableColumn;
import io.guruorm.catalog.TableColumn.Generation;
import java.util.Objects;

/**
 * How a column comes to be computed in another way, or not any more.
 *
 * @param now what it should be
 * @param before what it is
 * @param settable whether the database sets an expression in place
 * @param checked whether its table has checks
 */
record ComputedChange(TableColumn now, TableColumn before, boolean settable, boolean checked) {

    /** What there is to do. */
    enum Way {
        /** It is computed as before, or neither is. */
        NONE,
        /** One statement does it. */
        IN_PLACE,
        /** It is dropped and made again: its values are computed anew. */
        ANEW,
        /** Values that somebody wrote would be lost. */
        BY_HAND
    }

    Way way() {
        boolean same = now.generation() == before.generation()
                && Objects.equals(now.generatedExpression(), before.generatedExpression());
        boolean typed = now.type().equals(before.type()) && Objects.equals(now.collation(), before.collation());
        if (same && (typed || now.generation() == null)) {
            return Way.NONE;
        }
        if (before.generation() == null) {
            return Way.BY_HAND;
        }
        if (now.generation() == null) {
            return before.generation() == Generation.STORED ? Way.IN_PLACE : Way.ANEW;
        }
        boolean looked = now.generation() == Generation.VIRTUAL && checked;
        return settable && typed && now.generation() == before.generation() && !looked ? Way.IN_PLACE : Way.ANEW;
    }

    /** What changes it in place, behind {@code alter table …}. */
    String action(ScriptWords words) {
        return "alter column " + words.one(now.name())
                + (now.generation() == null
                        ? " drop expression"
                        : " set expression as (" + now.generatedExpression() + ")");
    }
}
