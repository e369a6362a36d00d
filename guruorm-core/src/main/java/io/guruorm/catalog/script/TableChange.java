package io.guruorm.catalog.script;

import io.guruorm.catalog.CatalogTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Statements that change what a table is beside its parts: its options, its comment, whom it shows its rows.
 *
 * @param words names and literals
 * @param relations writes options
 */
record TableChange(ScriptWords words, RelationScript relations) {

    List<String> of(CatalogTable now, CatalogTable before, CatalogPiece.Key key) {
        if (now.kind() != before.kind()
                || !String.valueOf(now.partitioning()).equals(String.valueOf(before.partitioning()))
                || hangsElsewhere(now, before)) {
            return NamedPieces.cannot(key);
        }
        String alter = "alter table " + words.name(now.qualified()) + " ";
        if (relations instanceof OnePieceScript pieces) {
            return List.of(alter.strip() + pieces.options(now) + (now.comment() == null ? " comment=''" : ""));
        }
        if (!String.valueOf(now.options()).equals(String.valueOf(before.options()))) {
            return NamedPieces.cannot(key);
        }
        List<String> statements = new ArrayList<>();
        if (now.unlogged() != before.unlogged()) {
            statements.add(alter + "set " + (now.unlogged() ? "unlogged" : "logged"));
        }
        if (now.rowSecurity() != before.rowSecurity() || now.rowSecurityForced() != before.rowSecurityForced()) {
            statements.addAll(security(words, now));
        }
        if (!String.valueOf(now.comment()).equals(String.valueOf(before.comment()))) {
            statements.add("comment on table " + words.name(now.qualified()) + " is "
                    + (now.comment() == null ? "null" : words.text(now.comment())));
        }
        return statements.isEmpty() ? NamedPieces.cannot(key) : statements;
    }

    /** Whether it is a partition or heir of others than before. */
    static boolean hangsElsewhere(CatalogTable now, CatalogTable before) {
        return !Objects.equals(now.partition(), before.partition())
                || !now.parents().equals(before.parents());
    }

    static List<String> security(ScriptWords words, CatalogTable table) {
        String alter = "alter table " + words.name(table.qualified()) + " ";
        return List.of(
                alter + (table.rowSecurity() ? "enable" : "disable") + " row level security",
                alter + (table.rowSecurityForced() ? "force" : "no force") + " row level security");
    }
}
